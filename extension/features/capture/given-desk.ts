import { type ReadonlySignal, signal } from '@preact/signals';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import { LARGEST_FILE } from '../../../shared/recognition/files/limits.ts';
import { markingInName } from '../../../shared/recognition/files/marked-name.ts';
import { DOWNLOAD_TROUBLES, FILE_TROUBLES, PAGE_PART_TROUBLES } from '../../../shared/words/files.ts';
import type { AttachmentLink } from '../../messages/contract.ts';
import type { Platform } from '../../platform.ts';
import { hostPattern } from '../accounts/host-pattern.ts';
import type { Given, GivenReading } from './given.ts';

/** Takes documents that are no page: files dropped or picked, attachments of the page, pasted and selected text. */
export type GivenDesk = {
  /** The document handed over now; null: the page is shown. */
  readonly given: ReadonlySignal<Given | null>;
  /** The files the page links to; null before they were asked for. */
  readonly attachments: ReadonlySignal<readonly AttachmentLink[] | null>;
  readonly openFile: (file: File) => Promise<void>;
  readonly openText: (text: string) => Promise<void>;
  readonly openSelection: () => Promise<void>;
  readonly askAttachments: () => Promise<void>;
  /** Fetches and reads one; must be called in the course of a click, since its site may have to be granted first. */
  readonly openAttachment: (link: AttachmentLink) => Promise<void>;
  /** Back to the page. */
  readonly close: () => void;
};

type Browser = Pick<Platform, 'call' | 'activeTab' | 'requestHosts' | 'download'>;
type Named = Pick<Given, 'name' | 'isFile' | 'address'>;

type CalendarNow = () => Calendar;

/**
 * A desk for the tab in front, or for one given, counting by the calendar there is when something is handed over. Nothing is kept of it
 * once it is closed.
 */
export function createGivenDesk(browser: Browser, tabId: number | null, calendar: CalendarNow): GivenDesk {
  const given = signal<Given | null>(null);
  const attachments = signal<readonly AttachmentLink[] | null>(null);
  let count = 0;
  const take = async (named: Named, read: () => Promise<GivenReading>) => {
    count += 1;
    const key = `given ${count}`;
    given.value = { ...named, key, reading: { state: 'reading' } };
    const reading = await read().catch(() => trouble(FILE_TROUBLES.broken));
    // what was handed over meanwhile stands there now; of a marked file not even the name stays
    if (given.value?.key !== key) return;
    given.value = reading.state === 'refused' ? { ...NAMELESS, key, reading } : { ...named, key, reading };
  };
  const tab = async () => tabId ?? (await browser.activeTab())?.tabId ?? null;
  return {
    ...{ given, attachments },
    openFile: file => take({ name: file.name, isFile: true, address: null }, () => readIn(file, calendar())),
    openText: text => take(text === '' ? NAMELESS : PASTED, () => readWords(text, calendar())),
    openSelection: () =>
      take(SELECTED, async () => {
        const id = await tab();
        const answer = id === null ? null : await browser.call('page.selection', { tabId: id });
        if (!answer?.ok) return trouble(PAGE_PART_TROUBLES.unreachable);
        const part = answer.value;
        if (part.found === 'refused') return { state: 'refused' };
        return part.found === 'part' ? readWords(part.text, calendar()) : trouble(PAGE_PART_TROUBLES[part.found]);
      }),
    async askAttachments() {
      const id = await tab();
      const answer = id === null ? null : await browser.call('page.attachments', { tabId: id });
      attachments.value = answer?.ok && answer.value.found === 'part' ? answer.value.links : [];
    },
    openAttachment: link =>
      take({ name: link.name, isFile: true, address: link.address }, () => fetched(browser, link, calendar())),
    close() {
      given.value = null;
    },
  };
}

const NAMELESS: Named = { name: '', isFile: true, address: null };
const PASTED: Named = { name: '粘贴的文字', isFile: false, address: null };
const SELECTED: Named = { name: '选中的文字', isFile: false, address: null };

const trouble = (sentence: string | undefined, byHand = false): GivenReading => ({
  state: 'trouble',
  sentence: sentence ?? '',
  byHand,
});

const readWords = async (text: string, calendar: Calendar): Promise<GivenReading> =>
  (await import('./read-given.ts')).readGivenText(text, calendar);

async function readIn(file: File, calendar: Calendar): Promise<GivenReading> {
  if (markingInName(file.name) !== null) return { state: 'refused' };
  if (file.size > LARGEST_FILE) return trouble(FILE_TROUBLES['too-big'], true);
  const { readGivenFile } = await import('./read-given.ts');
  return readGivenFile(new Uint8Array(await file.arrayBuffer()), file.name, calendar);
}

async function fetched(browser: Browser, { name, address }: AttachmentLink, calendar: Calendar): Promise<GivenReading> {
  if (markingInName(name) !== null) return { state: 'refused' };
  const pattern = hostPattern(address);
  if (pattern === null || !(await browser.requestHosts([pattern]))) return trouble(DOWNLOAD_TROUBLES['not-granted']);
  const answer = await browser.download(address);
  if (answer.got !== 'file') return trouble(DOWNLOAD_TROUBLES[answer.got], true);
  const { readGivenFile } = await import('./read-given.ts');
  const reading = await readGivenFile(answer.bytes, name, calendar);
  const isPage = reading.state === 'document' && !reading.recognition.official && looksLikePage(answer.bytes);
  // a site whose session has run out answers with its sign-in page
  return isPage ? trouble(DOWNLOAD_TROUBLES['not-a-file'], true) : reading;
}

const looksLikePage = (bytes: Uint8Array): boolean =>
  /<(?:!doctype html|html|head|body|script)/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)));
