import { browser } from 'wxt/browser';
import type { AttachmentLink, PagePart } from '../../messages/contract.ts';
import { type ReadingRules, readPage } from './frames.ts';

const MOST_LINKS = 100;
const LONGEST_SELECTION = 400_000;

/** The files a tab links to, because a person asked for them; none of a marked page, nor of one that may not be read. */
export async function attachmentsOf(
  tabId: number,
  rules: ReadingRules,
): Promise<PagePart<{ links: readonly AttachmentLink[] }>> {
  const barred = await barredIn(tabId, rules);
  if (barred !== null) return { found: barred };
  const links = new Map((await inFrames(tabId, linkedFiles)).flat().map(link => [link.address, link]));
  return links.size === 0 ? { found: 'none' } : { found: 'part', links: [...links.values()].slice(0, MOST_LINKS) };
}

/** The text a person selected in a tab, in whichever frame, or all of the frame with the most; none of a marked page, though the part itself bear no mark. */
export async function selectionIn(
  tabId: number,
  rules: ReadingRules,
  whole = false,
): Promise<PagePart<{ text: string }>> {
  const barred = await barredIn(tabId, rules);
  if (barred !== null) return { found: barred };
  const texts = (await inFrames(tabId, whole ? shownText : selectedText)).filter(one => one.trim() !== '');
  const text = (whole ? texts.sort((a, b) => b.length - a.length) : texts)[0]?.slice(0, LONGEST_SELECTION);
  return text === undefined ? { found: 'none' } : { found: 'part', text };
}

async function barredIn(tabId: number, rules: ReadingRules): Promise<'refused' | 'unreachable' | null> {
  const { found } = await readPage(tabId, rules);
  return found === 'refused' || found === 'unreachable' ? found : null;
}

async function inFrames<Result>(tabId: number, func: () => Result): Promise<Result[]> {
  const found = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func });
  return found.flatMap(({ result }) => (result === undefined || result === null ? [] : [result as Result]));
}

// All three run inside the page and must bring along everything they use.

function linkedFiles(): { name: string; address: string }[] {
  const ending = /\.(?:docx?|pdf|ofd|wps|txt)(?=$|[?#&\s)）])/i;
  return Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    .slice(0, 5000)
    .filter(link => /^https?:$/.test(link.protocol))
    .map(link => {
      const words = (link.getAttribute('download') || link.title || link.textContent || '').replace(/\s+/g, ' ').trim();
      let last = link.pathname.slice(link.pathname.lastIndexOf('/') + 1);
      try {
        last = decodeURIComponent(last);
      } catch {}
      return {
        name: (ending.test(words) || !ending.test(last) ? words || last : last).slice(0, 200),
        address: link.href,
      };
    })
    .filter(({ name, address }) => ending.test(name) || ending.test(address.replace(/#.*$/, '')));
}

function selectedText(): string {
  return String(getSelection() ?? '');
}

function shownText(): string {
  return document.body?.innerText ?? '';
}
