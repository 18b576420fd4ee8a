import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../shared/sheets/read-xlsx.ts';
import { xlsx } from './sample-xlsx.ts';

const textsOf = (bytes: Uint8Array): string[][][] => {
  const read = readXlsx(bytes, '台账.xlsx');
  if (read.found !== 'sheets') throw new Error(read.found);
  return read.sheets.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));
};

describe('a workbook that is read', () => {
  it('gives texts, numbers and days; an error is nothing', () => {
    expect(textsOf(xlsx([{ rows: [['任务 ', 3, { day: '2026-12-31' }, { error: '#REF!' }, '末']] }]))).toEqual([
      [['任务', '3', '2026-12-31', '', '末']],
    ]);
  });

  it('fills merged places down and across, and no row that holds nothing', () => {
    const rows = [['甲', '一', '1'], [null, '二'], [], ['乙', '三']];
    expect(textsOf(xlsx([{ rows, merges: ['A1:A3', 'B4:C4', 'A4:A1048576'] }]))).toEqual([
      [
        ['甲', '一', '1'],
        ['甲', '二'],
        ['乙', '三', '三'],
      ],
    ]);
  });

  it('knows the number of each row as the spreadsheet shows it', () => {
    const read = readXlsx(xlsx([{ rows: [['甲'], [], ['乙']] }]), '');
    expect(read.found === 'sheets' && read.sheets[0]?.rows.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('leaves hidden sheets out', () => {
    expect(textsOf(xlsx([{ rows: [['甲']] }, { rows: [['乙']], hidden: true }]))).toEqual([[['甲']]]);
  });
});

describe('a file that gives nothing', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const locked = Uint8Array.from([
    ...compound,
    0,
    0,
    ...[...'EncryptedPackage'].flatMap(sign => [sign.charCodeAt(0), 0]),
  ]);
  it.each([
    ['an old .xls', Uint8Array.from([...compound, ...Array.from({ length: 600 }, () => 0)]), 'binary-office'],
    ['a workbook with a password', locked, 'encrypted'],
    ['no workbook at all', strToU8('任务,单位'), 'unknown'],
    ['a page called .xls', strToU8('<html><table><tr><td>任务</td></tr></table></html>'), 'unknown'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'unknown'],
    ['an empty file', new Uint8Array(), 'empty'],
    ['a workbook without a word', xlsx([{ rows: [] }]), 'empty'],
    ['half a file', xlsx([{ rows: [['甲']] }]).subarray(0, 400), 'broken'],
    [
      'a workbook whose XML is no XML',
      xlsx([{ rows: [['甲']] }], { 'xl/styles.xml': '<styleSheet><a></styleSheet>' }),
      'broken',
    ],
    ['more bytes than any ledger', new Uint8Array(17 * 1024 * 1024), 'too-big'],
  ])('%s: %#', (_what, bytes, found) => {
    expect(readXlsx(bytes, '台账.xlsx')).toEqual({ found });
  });

  it('stops at a part that unpacks to far more than it weighs', () => {
    const bomb = xlsx([{ rows: [['甲']] }], { 'xl/sharedStrings.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(readXlsx(bomb, '')).toEqual({ found: 'too-big' });
  });

  it('stops at merged places that cover one another a hundred thousand times', () => {
    const rows = Array.from({ length: 2000 }, () => ['甲']);
    const merges = Array.from({ length: 2000 }, () => 'A1:BH2000');
    expect(readXlsx(xlsx([{ rows, merges }]), '')).toEqual({ found: 'too-big' });
  });

  it('expands no entity of its own making', () => {
    const parts = { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><sst><si><t>&x;</t></si></sst>' };
    expect(readXlsx(xlsx([{ rows: [['甲']] }], parts), '').found).not.toBe('sheets');
  });
});

describe('the marking firewall hears a workbook first', () => {
  const clean = ['任务内容', '牵头单位'];
  it.each([
    ['in a cell', xlsx([{ rows: [['机密★1年'], clean] }])],
    ['in a hidden sheet', xlsx([{ rows: [clean] }, { rows: [['秘密★']], hidden: true }])],
    ['in the name of a sheet', xlsx([{ name: '机密★', rows: [clean] }])],
    ['in a footer', xlsx([{ rows: [clean], footer: '&C机密★3年&R第&P页' }])],
    [
      'in a comment',
      xlsx([{ rows: [clean] }], {
        'xl/comments1.xml':
          '<comments><commentList><comment><text><r><t>秘</t></r><r><t>密★1年</t></r></text></comment></commentList></comments>',
      }),
    ],
    [
      'in a property',
      xlsx([{ rows: [clean] }], {
        'docProps/custom.xml': '<Properties><property name="密级"><vt>机密</vt></property></Properties>',
      }),
    ],
    [
      'in a column headed 密级',
      xlsx([
        {
          rows: [
            ['标题', '密级'],
            ['关于深化行政审批制度改革的意见', '秘密'],
            ['关于优化营商环境的通知', '普通'],
          ],
        },
      ]),
    ],
  ])('%s', (_where, bytes) => expect(readXlsx(bytes, '台账.xlsx')).toEqual({ found: 'refused' }));

  it('and the name of the file before anything else', () => {
    expect(readXlsx(new Uint8Array(), '机密★改革台账.xlsx')).toEqual({ found: 'refused' });
  });

  it('takes a task that speaks of secrets for no marked one', () => {
    expect(readXlsx(xlsx([{ rows: [clean, ['修订国家秘密定密管理办法', '市保密局']] }]), '').found).toBe('sheets');
  });
});
