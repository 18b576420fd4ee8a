import type { SiteAdapter, TaughtSite } from '../../../../shared/domain/sites/types.ts';
import { instantAt, isoDate } from '../../../../shared/kernel/dates.ts';

/** A taught system of an invented host. */
export const taught = (host: string, name = '示例办公系统'): TaughtSite => ({
  form: 1,
  host,
  name,
  taughtOn: isoDate('2026-11-24'),
  fields: [
    {
      field: 'number',
      frame: '/oa/form/*',
      ways: [
        { by: 'label', label: '文号' },
        {
          by: 'mark',
          marks: [
            { tag: 'table', classes: ['bill'] },
            { tag: 'td', id: 'wh' },
          ],
        },
        { by: 'place', from: [{ tag: 'table', classes: ['bill'] }], steps: [{ tag: 'tbody', nth: 1 }] },
      ],
    },
  ],
});

/** The same, published at a moment. */
export const published = (host: string, at: string, name?: string): SiteAdapter => ({
  v: 1,
  site: taught(host, name),
  tally: { pages: 0, found: {}, healed: {}, lost: {} },
  publishedAt: instantAt(Date.parse(at)),
  publishedBy: 'admin',
});
