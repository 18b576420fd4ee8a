import { routeOf } from '../../shared/domain/sites/route.ts';
import type { SiteRules } from '../../shared/domain/sites/types.ts';
import { firstText, looksLikeDocument } from '../../shared/recognition/cheap-test.ts';
import { nodeAt } from '../../shared/recognition/page/read-page.ts';
import type { FrameReading } from '../messages/contract.ts';
import { readFrame } from '../sites/read-frame.ts';
import { isTaughtRoute } from '../sites/taught/read-taught.ts';
import { OUR_NAMES } from './host.ts';

/** The first look at a frame, a few milliseconds at most: whether it is worth reading at all. */
export function mayBeDocument(document: Document): boolean {
  const text = firstText(document.documentElement);
  return looksLikeDocument({ url: document.location.href, title: document.title, text });
}

/** Whether a person taught a system whose documents stand on this route: it is read then whatever the first look says. */
export function isTaught(document: Document, { taught }: SiteRules): boolean {
  const route = routeOf(document.location.href);
  return taught.some(one => isTaughtRoute(one, route));
}

/** Reads the frame's text behind the marking firewall; of a marked page nothing is handed on. Changes nothing in it. */
export function readText(document: Document, rules: SiteRules): FrameReading {
  const read = readFrame(document, document.location.href, { isHidden, ...rules });
  if (read.marked !== null) return { found: 'refused' };
  return { found: 'text', page: read.page, hints: read.hints, taught: read.taught };
}

/** The element a field was read from, for 看原文; null when the page has changed since. */
export function elementAt(document: Document, at: number): HTMLElement | null {
  const node = nodeAt(document, at, { isHidden }) as Node | null;
  return node instanceof HTMLElement ? node : (node?.parentElement ?? null);
}

/** Whether an element is ours: our own layers are no part of the page. */
export const isHidden = (node: { nodeName: string }): boolean => node.nodeName.toLowerCase().startsWith(OUR_NAMES);
