import { expect, type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { HOST_NAME } from '../../extension/overlay/host.ts';
import { ARMING_MS } from '../../extension/overlay/trust.ts';

/** A node as the browser’s inspector tells it. */
export type InspectedNode = {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: InspectedNode[];
  shadowRoots?: InspectedNode[];
  contentDocument?: InspectedNode;
};

/** The elements of ours of one name under a node, in whichever frame. */
export function hostsIn(node: InspectedNode, name: string = HOST_NAME): readonly InspectedNode[] {
  if (node.nodeName === name.toUpperCase()) return [node];
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? []), node.contentDocument].filter(
    one => one != null,
  );
  return below.flatMap(one => hostsIn(one, name));
}

function wordsIn(node: InspectedNode): readonly string[] {
  if (node.nodeName === 'STYLE') return [];
  const own = node.nodeName === '#text' && node.nodeValue.trim() !== '' ? [node.nodeValue] : [];
  return [...own, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(wordsIn)];
}

const isShown = ({ attributes = [] }: InspectedNode): boolean =>
  !/display: none/.test(attributes[attributes.indexOf('style') + 1] ?? '');

/** What the chips of a page say, in whichever frame they stand; the shadow root is closed, so the browser’s own inspector reads it. */
export const chipWords = (page: Page): Promise<readonly string[]> => wordsDrawn(page, HOST_NAME);

/** What is said in the elements of ours of one name, in whichever frame of a page they stand and are shown. */
export async function wordsDrawn(page: Page, name: string): Promise<readonly string[]> {
  const roots = await Promise.all([page, ...page.frames().slice(1)].map(rootOf));
  return roots
    .flatMap(root => (root === null ? [] : hostsIn(root, name)))
    .filter(isShown)
    .map(host => wordsIn(host).join(' '));
}

/** The inspector’s tree of a page, or of a frame of another origin; null where the frame is part of the tree around it, or gone. */
async function rootOf(place: Page | Frame): Promise<InspectedNode | null> {
  const context = 'context' in place ? place.context() : place.page().context();
  const inspector = await context.newCDPSession(place).catch(() => null);
  if (inspector === null) {
    if ('context' in place) throw new Error('the page cannot be inspected');
    return null;
  }
  const { root } = await inspector.send('DOM.getDocument', { depth: -1, pierce: true });
  await inspector.detach();
  return root as InspectedNode;
}

/** Waits until the page shows exactly one chip that says so. */
export async function expectChip(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => chipWords(page), { timeout: 15_000 }).toEqual([expect.stringMatching(words)]);
}

/** The chip’s element in a page or frame. */
export const chipIn = (place: Page | FrameLocator): Locator => place.locator(HOST_NAME);

/** How the line of a page’s only chip is drawn, and whether anything could be typed into it. */
export async function chipLook(page: Page) {
  const inspector = await page.context().newCDPSession(page);
  const { root } = await inspector.send('DOM.getDocument', { depth: -1, pierce: true });
  const [host] = hostsIn(root as InspectedNode);
  const { object } = await inspector.send('DOM.resolveNode', { nodeId: host?.shadowRoots?.[0]?.nodeId ?? 0 });
  const { result } = await inspector.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    returnByValue: true,
    functionDeclaration: `function () {
      const { color, fontSize, opacity, letterSpacing, textTransform, animationName, filter, transform } =
        getComputedStyle(this.querySelector('.text'));
      const typing = this.querySelectorAll('input, textarea, select, [contenteditable]').length;
      return { color, fontSize, opacity, letterSpacing, textTransform, animationName, filter, transform, typing };
    }`,
  });
  await inspector.detach();
  return result.value;
}

/** Clicks the chip by the mouse, as a person does, once it may be clicked. */
export async function clickChip(page: Page, place: Page | FrameLocator): Promise<void> {
  const box = await chipIn(place).boundingBox();
  if (box === null) throw new Error('no chip to click');
  await page.mouse.move(box.x + box.width - 14, box.y + box.height / 2, { steps: 3 });
  // the only fixed wait of this folder: a chip takes no click so soon after it appeared
  await page.waitForTimeout(ARMING_MS + 200);
  await page.mouse.click(box.x + box.width - 14, box.y + box.height / 2);
}

/** A page's script that lays a white popover over everything, clicks falling through it; its element is `#cover`. */
export const POPOVER_ABOVE = `
  const cover = document.body.appendChild(document.createElement("div"));
  cover.id = "cover";
  cover.popover = "manual";
  cover.style.cssText = "position:fixed;inset:0;width:100vw;height:100vh;background:white;pointer-events:none";
  cover.showPopover();`;
