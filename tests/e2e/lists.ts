import { expect, type Frame, type Page } from '@playwright/test';
import { ROWS_HOST_NAME } from '../../extension/overlay/host.ts';
import { ARMING_MS } from '../../extension/overlay/trust.ts';
import { hostsIn, type InspectedNode } from './chip.ts';

/** A badge as it is drawn: what it says, of which document, and where in its frame. */
export type BadgeDrawn = {
  readonly words: string;
  readonly label: string;
  readonly look: string;
  readonly tab: number;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** The badges in sight on a page; their shadow root is closed, so the browser’s own inspector reads it. */
export async function badgesOn(page: Page): Promise<readonly BadgeDrawn[]> {
  const inspector = await page.context().newCDPSession(page);
  const { root } = await inspector.send('DOM.getDocument', { depth: -1, pierce: true });
  const found: BadgeDrawn[] = [];
  for (const host of hostsIn(root as InspectedNode, ROWS_HOST_NAME)) {
    const { object } = await inspector.send('DOM.resolveNode', { nodeId: host.shadowRoots?.[0]?.nodeId ?? 0 });
    const { result } = await inspector.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      returnByValue: true,
      functionDeclaration: `function () {
        return [...this.querySelectorAll('button:not([hidden])')].map(button => {
          const { x, y, width, height } = button.getBoundingClientRect();
          const words = [...button.childNodes].map(node => node.textContent).join(' ');
          const label = button.getAttribute('aria-label').split('：')[0];
          return { words, label, look: button.dataset.look, tab: button.tabIndex, box: { x, y, width, height } };
        });
      }`,
    });
    found.push(...(result.value as BadgeDrawn[]));
  }
  await inspector.detach();
  return found;
}

/** What the badge of a document says; null where it has none in sight. */
export const badgeOf = async (page: Page, title: string): Promise<string | null> =>
  (await badgesOn(page)).find(({ label }) => label === title)?.words ?? null;

/** Waits until the badge of a document says so. */
export const expectBadge = (page: Page, title: string, words: RegExp) =>
  expect.poll(async () => (await badgeOf(page, title)) ?? '', { timeout: 15_000 }).toMatch(words);

/** Presses the badge of a document by the mouse, as a person does, once it may be pressed. */
export async function pressBadge(page: Page, title: string, frame: Page | Frame = page): Promise<void> {
  const badge = (await badgesOn(page)).find(({ label }) => label === title);
  if (badge === undefined) throw new Error(`no badge beside ${title}`);
  const at = frame === page ? { x: 0, y: 0 } : await (await (frame as Frame).frameElement()).boundingBox();
  const { x, y, width, height } = badge.box;
  await page.mouse.move((at?.x ?? 0) + x + width / 2, (at?.y ?? 0) + y + height / 2, { steps: 3 });
  // a badge takes no press so soon after it appeared
  await page.waitForTimeout(ARMING_MS + 200);
  await page.mouse.click((at?.x ?? 0) + x + width / 2, (at?.y ?? 0) + y + height / 2);
}
