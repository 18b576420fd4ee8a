import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../../../shared/domain/documents/types.ts';
import { isLocallyIssued, type LocalDocument, supportCandidates } from '../../../../shared/domain/ledger/supporting.ts';
import { taskSchema } from '../../../../shared/domain/ledger/types.ts';
import { document, task } from '../../../extension/workbench.ts';

const unit = (
  id: string,
  name: string,
  shortName: string,
  kind: 'city' | 'district' | 'department',
  parentId: string | null,
) => ({ id, name, shortName, kind, parentId, active: true }) as const;
const UNITS = [
  unit('city', '淄博市', '淄博市', 'city', null),
  unit('linzi', '临淄区', '临淄区', 'district', 'city'),
  unit('edu', '淄博市教育局', '市教育局', 'department', 'city'),
];

describe('a document is our own', () => {
  test.each([
    ['by its issuer of the city', ['淄博市人民政府办公室'], '鲁政办字〔2026〕3号', true],
    ['by a unit of the directory', ['临淄区人民政府'], null, true],
    ['by its 代字 where no issuer was read', [], '淄政办字〔2026〕3号', true],
    ['not by the province’s issuer', ['山东省教育厅'], '淄教字〔2026〕3号', false],
    ['not by another 代字', [], '鲁教字〔2026〕3号', false],
    ['not by nothing', [], null, false],
  ])('%s', (_, issuers, number, is) => expect(isLocallyIssued({ issuers, number }, UNITS)).toBe(is));

  test('not where nothing is known of our place', () => {
    expect(isLocallyIssued({ issuers: ['淄博市人民政府'], number: null }, [])).toBe(false);
  });
});

const held = (title: string, changes: object = {}) => ({
  body: documentSchema.parse({ ...document(title, ['t1']), ...changes }),
});
const open = (content: string, changes: object = {}) => ({ body: taskSchema.parse({ ...task(content), ...changes }) });
const UPSTREAM = '示例省关于深化数据要素改革的实施意见';
const documents = new Map([['up', held(UPSTREAM, { number: '示政发〔2026〕8号' })]]);
const tasks = new Map([['t1', open('制定实施方案')]]);
const local: LocalDocument = {
  title: '淄博市数据要素改革实施方案',
  number: '淄政发〔2026〕2号',
  issuers: ['淄博市人民政府'],
  cites: [],
};
const said = { id: null, supports: [], notSupports: [] };
const offered = (changes: Partial<LocalDocument>, all = documents, of = tasks) =>
  supportCandidates({ ...local, ...changes }, said, all, of, 'linzi');

describe('a local document may be 配套', () => {
  test.each([
    ['for what it cites by number', { title: '甲通知', cites: [{ title: '', docNumber: '示政发[2026]8号' }] }, 'cited'],
    ['for what it cites by title', { title: '甲通知', cites: [{ title: UPSTREAM, docNumber: null }] }, 'cited'],
    ['for what its title is like', {}, 'alike'],
  ])('%s', (_, change, why) => {
    expect(offered(change)).toMatchObject([{ documentId: 'up', taskId: 't1', why }]);
  });

  test.each([
    ['not for another matter', { title: '淄博市养老服务改革实施方案' }],
    ['not for itself', { number: '示政发〔2026〕8号' }],
  ])('%s', (_, change) => expect(offered(change)).toEqual([]));

  test('not for what was answered, one way or the other', () => {
    const supports = [{ documentId: 'up', taskId: null }];
    expect(supportCandidates(local, { ...said, supports }, documents, tasks, null)).toEqual([]);
    expect(supportCandidates(local, { ...said, notSupports: ['up'] }, documents, tasks, null)).toEqual([]);
  });

  test('not where nothing is open any more', () => {
    const done = new Map([['t1', open('制定实施方案', { state: 'review' })]]);
    expect(offered({}, documents, done)).toEqual([]);
  });

  test('for the unit’s own task before another’s, and for none where it is not clear', () => {
    const two = new Map([['up', held(UPSTREAM, { taskIds: ['t1', 't2'] })]]);
    const ours = new Map([
      ['t1', open('制定实施方案', { leadUnitId: 'edu' })],
      ['t2', open('制定实施方案', { leadUnitId: 'linzi' })],
    ]);
    expect(offered({}, two, ours)[0]?.taskId).toBe('t2');
    const nobodys = new Map([
      ['t1', open('制定实施方案')],
      ['t2', open('制定实施方案')],
    ]);
    expect(offered({}, two, nobodys)[0]?.taskId).toBeNull();
  });
});
