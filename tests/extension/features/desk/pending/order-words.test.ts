import { describe, expect, it } from 'vitest';
import {
  formOf,
  type Names,
  orderSubject,
  orderText,
  orderWord,
} from '../../../../../extension/features/desk/pending/order-words.ts';
import { directoryOf } from '../../../../../extension/features/units/directory.ts';
import { COMMANDS } from '../../../../../shared/commands/index.ts';
import { isoDate } from '../../../../../shared/kernel/dates.ts';

const names: Names = {
  directory: directoryOf(new Map(), new Map()),
  today: isoDate('2026-11-24'),
  taskContent: id => (id === 'a' ? '制定实施方案' : null),
  documentTitle: () => null,
};

describe('orders in words', () => {
  it('every command a person gives has a word', () => {
    const unnamed = [...COMMANDS.keys()].filter(
      name => name !== 'accounts.setUp' && orderWord({ name, args: {} }) === name,
    );
    expect(unnamed).toEqual([]);
  });

  it('says everything that was typed, dates and names in words', () => {
    const terms = { content: '起草办法', leadUnitId: 'gone', coUnitIds: [], dueOn: '2026-12-31', deliverable: null };
    expect(orderText({ name: 'ledger.addTask', args: { terms, tags: ['民生'] } }, names).split('\n')).toEqual([
      '立项：起草办法',
      '任务内容：起草办法',
      '牵头单位：单位不详',
      '配合单位：未填',
      '完成时限：12月31日 周四',
      '成果形式：未填',
      '标签：民生',
    ]);
  });

  it.each([
    [{ taskId: 'a' }, '制定实施方案'],
    [{ taskId: 'gone' }, '台账中已没有的任务'],
    [{ documentId: 'gone' }, '登记中已没有的文件'],
    [null, ''],
  ])('%j is about “%s”', (args, subject) => {
    expect(orderSubject({ name: 'ledger.report', args }, names)).toBe(subject);
  });

  it.each([
    [
      'ledger.changeTask',
      { taskId: 'a', set: { dueOn: '2026-12-31' } },
      { screen: 'tasks', id: 'a', query: { do: 'dueOn' } },
    ],
    ['ledger.addTask', { documentId: null }, { screen: 'tasks', query: { do: 'add' } }],
    ['documents.tag', {}, { screen: 'documents', query: { do: 'register' } }],
    ['ledger.report', { taskId: 'gone' }, null],
    ['ledger.addTask', { documentId: 'gone' }, null],
    ['somebody.elses', {}, null],
  ])('%s of %j is filled in again at %j', (name, args, form) => {
    expect(formOf({ name, args }, names)).toEqual(form);
  });
});
