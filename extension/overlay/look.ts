import { isCovered, isWorkday } from '../../shared/domain/calendar/calendar.ts';
import { builtInCalendar } from '../../shared/domain/calendar/tables.ts';
import { firstText, looksLikeDocument } from '../../shared/recognition/cheap-test.ts';
import { nodeAt } from '../../shared/recognition/page/read-page.ts';
import type { Recognition } from '../../shared/recognition/types.ts';
import { recognisePage } from '../sites/recognise-page.ts';
import { HOST_NAME } from './host.ts';

/** What a frame shows: a document, a marked page of which nothing is kept, or nothing of ours. */
export type Look = { found: 'document'; address: string; recognition: Recognition } | { found: 'refused' | 'none' };

const WORKDAYS = {
  isWorkday: isWorkday.bind(null, builtInCalendar),
  isCovered: isCovered.bind(null, builtInCalendar),
};

/**
 * Reads the frame's page in the order that must hold: a cheap test, the text, the marking firewall, and only then the site's adapter
 * and the fields; a marked page reaches no adapter. Changes nothing in it.
 */
export function look(document: Document): Look {
  const url = document.location.href;
  const first = { url, title: document.title, text: firstText(document.documentElement) };
  if (!looksLikeDocument(first)) return { found: 'none' };
  const { recognition } = recognisePage(document, url, { workdays: WORKDAYS, isHidden });
  if (recognition.refused !== null) return { found: 'refused' };
  return recognition.official ? { found: 'document', address: url, recognition } : { found: 'none' };
}

/** The element a field was read from, for 看原文; null when the page has changed since. */
export function elementAt(document: Document, at: number): HTMLElement | null {
  const node = nodeAt(document, at, { isHidden }) as Node | null;
  return node instanceof HTMLElement ? node : (node?.parentElement ?? null);
}

// our own chip is no part of the page
const isHidden = (node: { nodeName: string }): boolean => node.nodeName.toLowerCase() === HOST_NAME;
