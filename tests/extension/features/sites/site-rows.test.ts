import { expect, test } from 'vitest';
import { siteRows, tallyWords } from '../../../../extension/features/sites/site-rows.ts';
import { instantAt } from '../../../../shared/kernel/dates.ts';
import { published, taught } from '../../../shared/domain/sites/sites.ts';

test('what is taught here, what is published and what is built in stand apart, each with how it stands', () => {
  const off = { v: 1 as const, off: true, changedAt: instantAt(0), changedBy: 'admin' };
  const records = {
    adapters: new Map([
      ['old', published('oa.test', '2026-11-01T00:00:00Z', '先教的')],
      ['new', published('oa.test', '2026-11-20T00:00:00Z', '后教的')],
      ['broken', published('b.test', '2026-11-20T00:00:00Z', '坏了的')],
    ]),
    switches: new Map([
      ['broken', off],
      ['seeyon', off],
    ]),
  };
  const rows = siteRows(
    records,
    [
      { id: 'new', site: taught('oa.test') },
      { id: 'mine', site: taught('c.test') },
    ],
    {},
  );
  const states = (some: typeof rows.own) => Object.fromEntries(some.map(({ id, state }) => [id, state]));
  expect(states(rows.own)).toEqual({ mine: 'own' });
  expect(states(rows.published)).toEqual({ old: 'older', new: 'standing', broken: 'off' });
  expect(states(rows.builtIn)).toMatchObject({ seeyon: 'off', weaver: 'standing', 'gov-portal': 'standing' });
});

test('how it fared is told field by field', () => {
  expect(tallyWords(null)).toBe('还没有读过公文');
  const tally = { pages: 5, found: { title: 5, number: 4 }, healed: { number: 1 }, lost: { number: 1, body: 2 } };
  expect(tallyWords(tally)).toBe('读过5份：标题5次、发文字号4次（找回1次，未找到1次）、正文0次（未找到2次）');
});
