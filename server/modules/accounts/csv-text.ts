/** The text of a table file, or why it cannot be read, as a sentence for the person who chose it. */
export type CsvText = { ok: true; text: string } | { ok: false; reason: string };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a table file as the office saves it: UTF-8 with or without a mark, UTF-16 as “Unicode 文本”, else GBK (read as GB 18030, which contains it). */
export function readCsvText(bytes: Uint8Array): CsvText {
  if (startsWith(bytes, ZIP) || startsWith(bytes, OLD_OFFICE))
    return { ok: false, reason: '这是 Excel 或 WPS 工作簿，不是 CSV。请在表格软件中另存为“CSV（逗号分隔）”后再导入' };
  const encodings = startsWith(bytes, [0xff, 0xfe]) ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    if (text !== null && !text.includes('\u0000')) return { ok: true, text };
  }
  return { ok: false, reason: '文字编码无法识别。请另存为 UTF-8 或 GBK 编码的 CSV 后再导入' };
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
