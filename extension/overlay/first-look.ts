import { routeOf } from '../../shared/domain/sites/route.ts';
import type { SiteRules } from '../../shared/domain/sites/types.ts';
import { firstText, looksLikeDocument, looksLikeList } from '../../shared/recognition/cheap-test.ts';
import { isTaughtRoute } from '../sites/taught/taught-route.ts';
import { within } from './within.ts';

/** The first look at a frame, a few milliseconds at most: whether it is worth reading at all, and whether as a list. */
export function firstLook(document: Document): { readonly document: boolean; readonly list: boolean } {
  const text = firstText(document.documentElement, within);
  const { title, location } = document;
  return { document: looksLikeDocument({ url: location.href, title, text }), list: looksLikeList(text) };
}

/** Whether a person taught a system whose documents stand on this route: it is read then whatever the first look says. */
export function isTaught(document: Document, { taught }: SiteRules): boolean {
  const route = routeOf(document.location.href);
  return taught.some(one => isTaughtRoute(one, route));
}
