import { expect, test } from 'vitest';
import { proposalSummary } from '../../../../extension/features/slips/proposal-words.ts';
import type { Proposal } from '../../../../shared/domain/slips/propose.ts';

const proposal = (type: Proposal['type'], addresseeId: string, items: number) =>
  ({ type, terms: { addresseeId, items: Array.from({ length: items }, () => ({})) } }) as unknown as Proposal;

test.each([
  [[], ''],
  [[proposal('press', 'a', 1)], '建议催办1件'],
  [[proposal('press', 'a', 2), proposal('press', 'b', 1)], '建议催办3件，其中2件同一单位，合并为1件'],
  [[proposal('press', 'a', 2), proposal('press', 'b', 3)], '建议催办5件，其中5件分属2个单位，合并为2件'],
  [[proposal('notice', 'a', 1), proposal('order', 'b', 1)], '建议责令1件；提示1件'],
])('%#: %s', (proposals, words) => {
  expect(proposalSummary(proposals)).toBe(words);
});
