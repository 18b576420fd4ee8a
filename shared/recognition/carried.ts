import { numberInField } from './doc-number.ts';
import { endsAsTitle } from './genre.ts';
import type { Line } from './lines.ts';
import { flat } from './page/clean.ts';
import { isBalanced } from './titles.ts';
import type { Carried } from './types.ts';

/**
 * What a document carries besides itself: the one it forwards (转发, 批转) or issues (印发), as its title names it, with the
 * number the text cites behind that title; and what 附件 lists.
 */
export function carriedBy(title: string, body: readonly Line[]): Carried[] {
  const named = namedInTitle(title);
  const opening = body.slice(0, OPENING_LINES).map(line => flat(line.text).slice(0, OPENING));
  const main = named === null ? [] : [{ ...named, docNumber: numberCited(named.title, opening) }];
  const attached = annexes(body).filter(annex => !main.some(one => isSame(one.title, annex)));
  return [...main, ...attached.map(annex => ({ title: annex, docNumber: null, relation: 'attached' as const }))];
}

const OPENING_LINES = 12;
const OPENING = 1_200;
const CARRIES =
  /(转发|批转|印发|颁发|下发)(?:《(.{2,160})》|(?!.{0,4}的通知)(.{6,160}?))的(?:[\p{Script=Han}]{0,4})?通知/u;

function namedInTitle(title: string): Pick<Carried, 'title' | 'relation'> | null {
  const match = CARRIES.exec(title);
  const marked = match?.[2];
  const named = marked ?? match?.[3];
  if (match === null || named === undefined || !isBalanced(named)) return null;
  const relation = /[转]/.test(match[1] ?? '') ? 'forwarded' : 'issued';
  // 转发省教育厅关于做好…工作的通知 drops one of the two 的通知 it would end with
  return { title: marked !== undefined || endsAsTitle(named) ? named : `${named}的通知`, relation };
}

function numberCited(title: string, opening: readonly string[]): string | null {
  for (const text of opening) {
    for (const match of text.matchAll(CITED)) {
      if (isSame(title, match[1] ?? '')) return numberInField(match[2] ?? '')?.text ?? null;
    }
  }
  return null;
}

const CITED = /《([^》]{4,200}(?:〉[^》]{0,80})?)》[（(]([^（()）]{6,30}号)[)）]/g;

// The text may name the organ where the title does not, or the other way round.
const isSame = (a: string, b: string): boolean => {
  const [x, y] = [bareName(a), bareName(b)];
  return x.length > 3 && y.length > 3 && (x.endsWith(y) || y.endsWith(x));
};
const bareName = (title: string): string => flat(title).replace(/[《》〈〉]/g, '');

const ITEM = /(?:^|\s)\d{1,2}[.．、]\s*([^\d\s][^.．]{3,100}?)(?=\s*\d{1,2}[.．、]|$)/g;
const MOST_ANNEXES = 12;
const LONGEST_NAME = 120;

// 附件：1.某某表 in the note below the text; the items may stand on lines of their own.
function annexes(body: readonly Line[]): string[] {
  const from = body.findIndex(line => /^附件?[ ]?\d{0,2}[：:]/.test(line.text) && line.text.length <= 400);
  if (from < 0) return [];
  const found: string[] = [];
  for (const [offset, line] of body.slice(from, from + MOST_ANNEXES).entries()) {
    const text = offset === 0 ? line.text.replace(/^附件?[ ]?/, '').replace(/^\d{0,2}[：:]\s*/, '') : line.text;
    const items = [...text.matchAll(ITEM)].map(match => (match[1] ?? '').trim());
    if (items.length > 0) found.push(...items);
    else if (offset === 0 && isName(text)) return [nameOf(text)];
    else if (offset > 0) break;
  }
  return [...new Set(found.filter(isName).map(nameOf))].slice(0, MOST_ANNEXES);
}

const isName = (text: string): boolean => text.length >= 3 && text.length <= LONGEST_NAME && !/[。；]/.test(text);
const nameOf = (text: string): string =>
  text.replace(/^《(.+)》$/, '$1').replace(/\.(?:docx?|xlsx?|pdf|wps|ofd)$/i, '');
