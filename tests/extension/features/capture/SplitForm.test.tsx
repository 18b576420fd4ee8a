// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { CapturePanel } from '../../../../extension/features/capture/CapturePanel.tsx';
import { EVERY_NUMBER } from '../../../../extension/local/contract.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { readText } from '../../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../../shared/recognition/recognise.ts';
import { row } from '../../workbench.ts';
import { deviceWith } from '../device.ts';
import { evidenceFor, proposal, recognised } from './recognised.ts';

afterEach(cleanup);

const east = {
  ...{ v: 1, name: '示例市东城区', shortName: '东城区', kind: 'district', parentId: null },
  ...{ initials: 'dcq', order: 2, active: true },
};

/** The panel on a page with this document. */
async function panelOn(recognition: ReturnType<typeof recognised>) {
  const device = await deviceWith([row('unit', 'east', 2, east)]);
  const page = {
    ...{ found: 'document', frameId: 0, address: 'http://oa.example.gov.cn/12', recognition, chosen: null },
    evidence: evidenceFor(recognition),
  };
  const platform = {
    kind: 'extension' as const,
    download: async () => ({ ok: false, problem: 'refused' }) as never,
    call: async () => ({ ok: true, value: page }) as never,
    activeTab: async () => ({ tabId: 1, address: 'http://oa.example.gov.cn/12', title: '' }),
    onActiveTab: () => () => undefined,
    requestHosts: async () => true,
    grantedHosts: async () => [],
  };
  const { view, perform, entropy, now } = device;
  const desk = {
    ...{ view, perform, entropy, now, personId: 'clerk', calendar: builtInCalendar, lastLead: signal(null) },
    ...{ rememberLead: () => undefined, openDesk: () => undefined },
  };
  render(<CapturePanel platform={platform} desk={desk} tabId={null} signIn={null} />);
  return device;
}

test('拆任务 files the document and its ticked measures with one press, each with its sentence; a missing lead is asked for', async () => {
  const recognition = recognised({
    deadlines: [],
    tasks: [
      proposal('（一）建立机制。各区落实。', {
        leads: ['东城区'],
        quote: '建立机制。各区落实。',
        dueOn: isoDate('2026-12-20'),
      }),
      proposal('（二）完善制度。', { at: 10, leads: ['无此单位'], quote: '完善制度。' }),
    ],
  });
  const device = await panelOn(recognition);
  fireEvent.click(await screen.findByRole('button', { name: '拆任务 2项' }));
  expect(screen.getByLabelText<HTMLInputElement>('立项：建立机制').checked).toBe(true);
  fireEvent.click(screen.getByLabelText('全选'));
  fireEvent.click(screen.getByRole('button', { name: '入账2项' }));
  expect(await screen.findByText('选一个牵头单位。')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('立项：完善制度'));
  fireEvent.click(screen.getByRole('button', { name: '入账1项' }));
  await screen.findByText('已入账');
  const queued = await device.store.read(['outbox'], tx => tx.outbox.range(EVERY_NUMBER));
  expect(queued.map(entry => entry.order.name)).toEqual(['documents.tag', 'ledger.addTask']);
  expect(queued[1]?.order.args).toMatchObject({
    terms: { content: '建立机制', leadUnitId: 'east', dueOn: '2026-12-20' },
    anchor: { exact: '建立机制。各区落实。', address: 'http://oa.example.gov.cn/12' },
  });
});

const counted = readText(`示改发〔2026〕7号
示例市委改革办关于分解任务的通知
各区：
一、完善制度。自收到本通知之日起5个工作日内完成。（东城区牵头）
二、建立机制。自收到本通知之日起5个工作日内完成。（东城区牵头）
三、清理台账。12月31日前完成。（东城区牵头）
示例市委改革办
2026年11月20日`);

async function receivedOn(day: string) {
  fireEvent.click(await screen.findByRole('button', { name: '更改收文日期' }));
  fireEvent.input(screen.getByLabelText('收文日期'), { target: { value: day } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
}
const datesShown = () => screen.getAllByRole('button', { expanded: false }).map(one => one.textContent);

test('dates that count from receipt follow its day; what a person edited, and a date they chose, stay', async () => {
  await panelOn(recognise(counted, { calendar: builtInCalendar }));
  await receivedOn('2026-11-23');
  fireEvent.click(await screen.findByRole('button', { name: '拆任务 3项' }));
  expect(datesShown()).toEqual([
    expect.stringMatching(/^完善制度东城区11月30日/),
    expect.stringMatching(/^建立机制东城区11月30日/),
    expect.stringMatching(/^清理台账东城区12月31日/),
  ]);
  fireEvent.click(screen.getByRole('button', { name: /^完善制度/ }));
  fireEvent.input(screen.getByLabelText(/^任务内容/), { target: { value: '完善三项制度' } });
  fireEvent.click(screen.getByRole('button', { name: /^建立机制/ }));
  fireEvent.input(screen.getByLabelText(/^完成时限/), { target: { value: '2026-12-10' } });
  fireEvent.click(screen.getByRole('button', { name: /^建立机制/ }));
  fireEvent.click(screen.getByLabelText('立项：清理台账'));
  fireEvent.click(screen.getByRole('button', { name: '‹ 返回' }));
  await receivedOn('2026-11-25');
  fireEvent.click(await screen.findByRole('button', { name: '拆任务 3项' }));
  expect(datesShown()).toEqual([
    expect.stringMatching(/^完善三项制度东城区12月2日/),
    expect.stringMatching(/^建立机制东城区12月10日/),
    expect.stringMatching(/^清理台账东城区12月31日/),
  ]);
  expect(screen.getByLabelText<HTMLInputElement>('立项：清理台账').checked).toBe(false);
});
