import { describe, expect, test } from 'vitest';
import {
  bestMeeting,
  type HeldDocument,
  keysOfHeld,
  keysOfShown,
  meetingOf,
  numberKey,
  type ShownDocument,
} from '../../../../shared/domain/documents/meeting.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';

const held: HeldDocument = {
  title: '示例省人民政府办公厅关于深化“高效办成一件事”改革的实施意见',
  number: '示政办发〔2026〕12号',
  issuers: ['示例省人民政府办公厅'],
  issuedOn: isoDate('2026-11-20'),
  dissemination: '主动公开',
  sourceUrl: 'http://oa.example.gov.cn/12',
};
const unnumbered: HeldDocument = { ...held, number: null };
const shown: ShownDocument = {
  title: held.title,
  number: held.number,
  issuers: held.issuers,
  issuedOn: held.issuedOn,
  address: 'https://www.example.gov.cn/art/9.html',
};
const bare = (title: string, changes: Partial<ShownDocument> = {}): ShownDocument => ({
  ...{ title, number: null, issuers: [], issuedOn: null, address: null },
  ...changes,
});

describe('a document met again', () => {
  test.each<[string, Partial<ShownDocument>, HeldDocument, ReturnType<typeof meetingOf>]>([
    ['with its number on another site', {}, held, 'same'],
    ['with its number in other brackets and zeros', { number: '示政办发 [2026] 012号' }, held, 'same'],
    ['with its title without the organ', { title: '关于深化"高效办成一件事"改革的实施意见' }, held, 'same'],
    ['with its title read with a slip', { title: `${held.title.slice(0, 20)}${held.title.slice(21)}` }, held, 'same'],
    ['with a title nobody read', { title: null }, held, 'same'],
    ['with the number and another title', { title: '关于做好冬季取暖工作的通知' }, held, 'question'],
    ['with another number and the same title', { number: '示政办发〔2026〕13号' }, held, 'other'],
    ['without its number, with title, issuer and date', { number: null }, held, 'same'],
    ['where the register has no number', {}, unnumbered, 'same'],
    ['without its number, of another day', { number: null, issuedOn: isoDate('2026-11-21') }, held, 'other'],
    ['without its number, of another issuer', { number: null, issuers: ['示例省教育厅'] }, held, 'other'],
    ['by its title alone', { number: null, issuers: [], issuedOn: null }, held, 'question'],
    ['by title and date, issuer unknown', { number: null, issuers: [] }, held, 'question'],
    ['with its issuer’s short name', { number: null, issuers: ['省人民政府办公厅'] }, held, 'same'],
    ['of which the title is not kept', { title: '关于甲的通知' }, { ...held, dissemination: '内部' }, 'same'],
  ])('%s', (_, change, there, meeting) => expect(meetingOf({ ...shown, ...change }, there)).toBe(meeting));

  test('on its own page, without a number on either side', () => {
    const page = bare('某处通知', { address: held.sourceUrl });
    expect(meetingOf(page, { ...unnumbered, title: '某处通知' })).toBe('same');
    expect(meetingOf({ ...page, title: null }, unnumbered)).toBe('same');
    // one address that shows one document after the other
    expect(meetingOf(page, unnumbered)).toBe('other');
  });
});

describe('who forwards a document issues another', () => {
  const original = { ...held, title: '国务院办公厅关于加快发展银发经济的意见', issuers: ['国务院办公厅'] };
  const forwarding = '示例省人民政府办公厅转发国务院办公厅关于加快发展银发经济的意见的通知';
  test.each([
    ['under its own number', { number: '示政办发〔2026〕40号' }],
    ['without a number, even of the same day', { number: null }],
  ])('%s', (_, change) => expect(meetingOf({ ...shown, title: forwarding, ...change }, original)).toBe('other'));

  test('but a site that leaves out 转发 shows the same one, when the number says so', () => {
    const there = { ...held, title: '示例省人民政府办公厅转发省发展改革委关于示例工作意见' };
    expect(meetingOf({ ...shown, title: '关于示例工作意见' }, there)).toBe('same');
  });
});

test('one number is one number however it is written', () => {
  const forms = ['示政办发〔2026〕12号', '示政办发[2026]12号', '示政办发（2026）第012号', ' 示政办发 〔2026〕 12 号'];
  expect(new Set(forms.map(numberKey)).size).toBe(1);
  expect([numberKey(null), numberKey(' '), numberKey('令第7号')]).toEqual([null, null, '令第7号']);
});

test('a document that is met shares a key with the one it meets', () => {
  for (const [one, other] of [
    [shown, held],
    [{ ...shown, number: null }, held],
    [{ ...shown, number: '示政办发[2026]012号', title: null }, held],
    [bare('某处', { address: held.sourceUrl }), { ...unnumbered, title: '某处' }],
  ] as const) {
    expect(meetingOf(one, other)).not.toBe('other');
    expect(keysOfShown(one).some(key => keysOfHeld(other).includes(key))).toBe(true);
  }
});

test('of several the same one goes before a question, and the own register before another’s', () => {
  const another = { ...held, title: '关于做好冬季取暖工作的通知' };
  const candidates: readonly (readonly [string, HeldDocument & { keptBy: string }])[] = [
    ['question', { ...another, keptBy: 'mine' }],
    ['theirs', { ...held, keptBy: 'theirs' }],
    ['mine', { ...held, keptBy: 'mine' }],
  ];
  expect(bestMeeting(shown, candidates, 'mine')).toEqual({ id: 'mine', meeting: 'same' });
  expect(bestMeeting(shown, candidates.slice(0, 2), 'mine')).toEqual({ id: 'theirs', meeting: 'same' });
  expect(bestMeeting(shown, candidates.slice(0, 1), 'mine')).toEqual({ id: 'question', meeting: 'question' });
  expect(bestMeeting(shown, [], 'mine')).toBeNull();
});
