import { firstText, looksLikeDocument } from '../../shared/recognition/cheap-test.ts';
import { nodeAt } from '../../shared/recognition/page/read-page.ts';
import type { FrameReading } from '../messages/contract.ts';
import { readFrame } from '../sites/read-frame.ts';
import { HOST_NAME } from './host.ts';

/** The first look at a frame, a few milliseconds at most: whether it is worth reading at all. */
export function mayBeDocument(document: Document): boolean {
  const text = firstText(document.documentElement);
  return looksLikeDocument({ url: document.location.href, title: document.title, text });
}

/** Reads the frame's text behind the marking firewall; of a marked page nothing is handed on. Changes nothing in it. */
export function readText(document: Document): FrameReading {
  const read = readFrame(document, document.location.href, { isHidden });
  return read.marked === null ? { found: 'text', page: read.page, hints: read.hints } : { found: 'refused' };
}

/** The element a field was read from, for 看原文; null when the page has changed since. */
export function elementAt(document: Document, at: number): HTMLElement | null {
  const node = nodeAt(document, at, { isHidden }) as Node | null;
  return node instanceof HTMLElement ? node : (node?.parentElement ?? null);
}

// our own chip is no part of the page
const isHidden = (node: { nodeName: string }): boolean => node.nodeName.toLowerCase() === HOST_NAME;
