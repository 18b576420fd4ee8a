import { type ReadonlySignal, signal } from '@preact/signals';
import { type Address, addressText, HOME, readAddress } from './address.ts';

/** Keeps the address bar and the desk telling the same; back and forward work as everywhere. */
export type Router = {
  /** What is open; null for an address that names no screen. */
  readonly address: ReadonlySignal<Address | null>;
  /** Opens something; back returns from it. */
  readonly go: (to: Partial<Address> & Pick<Address, 'screen'>) => void;
  /** Opens something in place of what is open, leaving no step to go back to. */
  readonly replace: (to: Partial<Address> & Pick<Address, 'screen'>) => void;
  /** Stops listening. */
  readonly stop: () => void;
};

type Page = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

/** The router of a page; one for its life. */
export function createRouter(page: Page): Router {
  const address = signal<Address | null>(readAddress(page.location.hash));
  const read = () => {
    address.value = readAddress(page.location.hash);
  };
  page.addEventListener('hashchange', read);
  page.addEventListener('popstate', read);
  return {
    address,
    go: to => {
      page.location.hash = addressText(to);
      read();
    },
    replace: to => {
      page.history.replaceState(page.history.state, '', addressText(to));
      read();
    },
    stop: () => {
      page.removeEventListener('hashchange', read);
      page.removeEventListener('popstate', read);
    },
  };
}

/** The address, or today where it names nothing of ours. */
export const openedAt = (router: Router): Address => router.address.value ?? HOME;
