import { expect, type Frame, type Page } from '@playwright/test';
import { LENS_HOST_NAME } from '../../extension/overlay/host.ts';
import { ARMING_MS } from '../../extension/overlay/trust.ts';
import { wordsDrawn } from './chip.ts';

type Registry = Iterable<readonly [string, Iterable<{ startContainer: Node; startOffset: number; endOffset: number }>]>;

/** The phrases underlined in a frame, by look: what the browser’s own registry of highlights holds, word for word. */
export const underlined = (place: Page | Frame): Promise<Record<string, readonly string[]>> =>
  place.evaluate(() => {
    const { highlights } = CSS as unknown as { highlights: Registry };
    const wordsOf = (ranges: Iterable<{ startContainer: Node; startOffset: number; endOffset: number }>) =>
      [...ranges].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      );
    return Object.fromEntries(
      [...highlights].map(([name, ranges]) => [name.replace('six-ones-', ''), wordsOf(ranges)]),
    );
  });

/** Every phrase underlined in a frame, in no order. */
export const phrasesIn = async (place: Page | Frame): Promise<readonly string[]> =>
  Object.values(await underlined(place)).flat();

/** Where the first phrase with these words stands, in pixels of its frame. */
export const boxOf = (place: Page | Frame, words: string) =>
  place.evaluate(text => {
    const { highlights } = CSS as unknown as { highlights: Registry };
    for (const [, ranges] of highlights)
      for (const { startContainer, startOffset, endOffset } of ranges) {
        if ((startContainer as Text).data.slice(startOffset, endOffset) !== text) continue;
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(startContainer, endOffset);
        startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
        return { x, y, width, height };
      }
    throw new Error(`${text} is not underlined`);
  }, words);

/** What the lens’s card says, in whichever frame it stands; [] where none is open. */
export const cardWords = (page: Page): Promise<readonly string[]> => wordsDrawn(page, LENS_HOST_NAME);

/** Rests the pointer on a phrase of the page until its card is open, and gives back what it says. */
export async function hoverPhrase(page: Page, words: string, frame: Page | Frame = page): Promise<string> {
  const box = await boxOf(frame, words);
  const at = frame === page ? { x: 0, y: 0 } : ((await (await (frame as Frame).frameElement()).boundingBox()) ?? box);
  await page.mouse.move(at.x + box.x + box.width / 2 - 6, at.y + box.y + box.height / 2, { steps: 2 });
  await page.mouse.move(at.x + box.x + box.width / 2, at.y + box.y + box.height / 2, { steps: 3 });
  await expect.poll(() => cardWords(page)).toHaveLength(1);
  return (await cardWords(page))[0] ?? '';
}

/** Clicks the card’s button by the mouse, as a person does, once it may be clicked. */
export async function clickCard(page: Page, frame: Page | Frame = page): Promise<void> {
  const host = frame.locator(LENS_HOST_NAME);
  const box = await host.boundingBox();
  if (box === null) throw new Error('no card to click');
  await page.mouse.move(box.x + 40, box.y + box.height - 24, { steps: 4 });
  // a card takes no click so soon after it appeared
  await page.waitForTimeout(ARMING_MS + 200);
  await page.mouse.click(box.x + 40, box.y + box.height - 24);
}
