import type { SiteRules } from '../../shared/domain/sites/types.ts';
import { nodeAt } from '../../shared/recognition/page/read-page.ts';
import type { Rest } from '../../shared/recognition/page/steps.ts';
import type { FrameReading } from '../messages/contract.ts';
import { readFrame } from '../sites/read-frame.ts';
import { OUR_NAMES } from './host.ts';
import { within } from './within.ts';

/** Reads the frame's text behind the marking firewall, a part at a time; of a marked page nothing is handed on. Changes nothing in it. */
export async function readText(document: Document, rules: SiteRules, rest: Rest): Promise<FrameReading> {
  const read = await readFrame(document, document.location.href, { isHidden, within, rest, ...rules });
  if (read.marked !== null) return { found: 'refused' };
  return { found: 'text', page: read.page, hints: read.hints, taught: read.taught };
}

/** The element a field was read from, for 看原文; null when the page has changed since. */
export function elementAt(document: Document, at: number): HTMLElement | null {
  const node = nodeAt(document, at, { isHidden, within }) as Node | null;
  return node instanceof HTMLElement ? node : (node?.parentElement ?? null);
}

/** Whether an element is ours: our own layers are no part of the page. */
export const isHidden = (node: { nodeName: string }): boolean => node.nodeName.toLowerCase().startsWith(OUR_NAMES);
