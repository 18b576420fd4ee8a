import { expect, it } from 'vitest';
import { readCsvText } from '../../../../server/modules/accounts/csv-text.ts';

// “名称,类型” in GBK, as WPS and Excel save it in China
const GBK = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc0, 0xe0, 0xd0, 0xcd]);

it.each([
  ['UTF-8', Buffer.from('名称,类型')],
  ['UTF-8 with a mark', Buffer.from('\ufeff名称,类型')],
  ['GBK', GBK],
  ['UTF-16 with a mark, as “Unicode 文本”', Buffer.from('\ufeff名称,类型', 'utf16le')],
])('reads %s', (_encoding, bytes) => {
  expect(readCsvText(bytes)).toEqual({ ok: true, text: '名称,类型' });
});

it.each([
  ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], '这是 Excel 或 WPS 工作簿'],
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], '这是 Excel 或 WPS 工作簿'],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x00, 0x00, 0xff], '文字编码无法识别'],
])('says what to do with %s', (_what, bytes, reason) => {
  expect(readCsvText(Uint8Array.from(bytes))).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
});
