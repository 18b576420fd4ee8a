import { describe, expect, it } from 'vitest';
import { addressText, HOME, readAddress } from '../../../../extension/features/desk/address.ts';

describe('the address bar names what is open', () => {
  it.each([
    ['', HOME],
    ['#', HOME],
    ['#/', HOME],
    ['#/today', HOME],
    ['#/tasks', { screen: 'tasks', id: null, query: {} }],
    ['#/tasks/0193-a', { screen: 'tasks', id: '0193-a', query: {} }],
    ['#/tasks/0193-a?do=report', { screen: 'tasks', id: '0193-a', query: { do: 'report' } }],
    [
      '#/tasks?standing=overdue&text=%E8%90%A5%E5%95%86',
      { screen: 'tasks', id: null, query: { standing: 'overdue', text: '营商' } },
    ],
    ['#/capture?tab=7', { screen: 'capture', id: null, query: { tab: '7' } }],
    ['#/units/', { screen: 'units', id: null, query: {} }],
  ])('%s', (hash, address) => {
    expect(readAddress(hash)).toEqual(address);
  });

  it.each(['#/nowhere', '#/tasks/a/b', '#/../tasks'])('%s names no screen', hash => {
    expect(readAddress(hash)).toBeNull();
  });

  it('survives an escape that is none', () => {
    expect(readAddress('#/tasks/%')).toEqual({ screen: 'tasks', id: '%', query: {} });
  });

  it('is written as it is read, without what narrows nothing', () => {
    expect(addressText({ screen: 'tasks', id: 'a/b', query: { standing: 'near', text: '' } })).toBe(
      '#/tasks/a%2Fb?standing=near',
    );
    expect(readAddress(addressText({ screen: 'documents', query: { text: '鲁办发〔2026〕12号 & 通知' } }))).toEqual({
      screen: 'documents',
      id: null,
      query: { text: '鲁办发〔2026〕12号 & 通知' },
    });
  });
});
