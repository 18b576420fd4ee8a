import { describe, expect, test } from 'vitest';
import { factWords, readFact, typedText } from '../../../../extension/features/capture/fact-text.ts';
import { blankFacts, factsFrom, factsFromRow, withFact } from '../../../../extension/features/capture/facts.ts';
import { documentFactsSchema } from '../../../../shared/domain/documents/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { recognised } from './recognised.ts';

const ADDRESS = 'http://oa.example.gov.cn/doc/12';

describe('facts read from a page', () => {
  test('are those of the document, sure ones green, unsure ones amber, each with its spot', () => {
    const { facts, sources, blocks } = factsFrom(recognised(), ADDRESS);
    expect(documentFactsSchema.parse(facts)).toMatchObject({ number: '示发〔2026〕12号', sourceUrl: ADDRESS });
    expect(sources).toEqual({
      title: 'read',
      number: 'read',
      issuers: 'read',
      issuedOn: 'guessed',
      genre: 'read',
      dissemination: 'read',
    });
    expect(blocks).toEqual({ title: 1, number: 2, issuers: 3, issuedOn: 30 });
  });

  test('of an internal document leave out title, address and spot, and mark it', () => {
    const { facts, sources, blocks } = factsFrom(recognised({ internal: true }), ADDRESS);
    expect(JSON.stringify(facts)).not.toContain('数据改革');
    expect(facts).toMatchObject({ sourceUrl: null, dissemination: '内部' });
    expect([sources.title, blocks.title]).toEqual([undefined, undefined]);
    expect(documentFactsSchema.safeParse(facts).success).toBe(true);
  });

  test('always fit the register, whatever a page says', () => {
    const wild = recognised({
      title: '长'.repeat(900),
      docNumber: '号'.repeat(90),
      issuers: [...Array.from({ length: 80 }, (_, n) => `机关${n}`), '长'.repeat(90), '', '机关1'],
      genre: '文'.repeat(50),
      urgency: '急'.repeat(50),
    });
    const { facts } = factsFrom(wild, 'javascript:alert(1)');
    expect(documentFactsSchema.safeParse(facts).success).toBe(true);
    expect(facts.sourceUrl).toBe(null);
  });

  test('an address with a password in it is not kept', () => {
    expect(factsFrom(recognised(), 'http://a:b@oa.example.gov.cn/').facts.sourceUrl).toBe(null);
  });
});

test('what a person writes is theirs, what they empty is unknown', () => {
  const typed = withFact(factsFrom(recognised(), ADDRESS), 'number', '示办发〔2026〕3号');
  expect(typed.sources.number).toBe('typed');
  expect(withFact(typed, 'number', null).sources.number).toBe(undefined);
});

test('by hand everything is blank but the address', () => {
  expect(blankFacts(ADDRESS)).toMatchObject({ facts: { title: '', sourceUrl: ADDRESS }, sources: {} });
});

describe('a fact as text', () => {
  test.each([
    [isoDate('2026-11-05'), '2026年11月5日'],
    [['甲委', '乙府'], '甲委、乙府'],
    [[], null],
    ['', null],
    [null, null],
    ['通知', '通知'],
  ])('%j reads %s', (value, words) => expect(factWords(value)).toBe(words));

  test.each([
    ['issuers', '甲委、乙府，甲委', ['甲委', '乙府']],
    ['issuedOn', '2026-11-05', '2026-11-05'],
    ['issuedOn', '2026-02-30', null],
    ['title', '  ', undefined],
    ['title', ' 关于 改革\n的通知 ', '关于 改革 的通知'],
    ['number', '', null],
  ] as const)('%s typed as %j is %j', (name, text, value) => expect(readFact(name, text)).toEqual(value));

  test('what is shown for typing reads back as the same', () => {
    expect(readFact('issuers', typedText(['甲委', '乙府']))).toEqual(['甲委', '乙府']);
  });
});

test('what a row of a list shows is offered, and nothing else is filled in', () => {
  const address = 'https://oa.example.gov.cn/letter?id=7';
  const row = {
    title: '关于示例的通知',
    number: '示办发〔2026〕7号',
    issuers: ['示例市委办公室'],
    issuedOn: null,
    address,
  };
  const draft = factsFromRow(row);
  expect(documentFactsSchema.parse(draft.facts)).toEqual(draft.facts);
  expect(draft.facts).toMatchObject({ title: row.title, number: row.number, issuers: row.issuers, sourceUrl: address });
  expect(draft.sources).toEqual({ title: 'guessed', number: 'guessed', issuers: 'guessed' });
});
