import { expect, test } from 'vitest';
import { readSiteFile, siteFileOf } from '../../../../extension/features/sites/site-file.ts';
import { taught } from '../../../shared/domain/sites/sites.ts';

const SITE = taught('oa.example.test:8080');
const changed = (change: Record<string, unknown>) => JSON.stringify({ ...SITE, ...change });

test('what is exported is read again as it was', () => {
  const { name, text } = siteFileOf(SITE);
  expect(name).toBe('文档系统-oa.example.test-8080.json');
  expect(readSiteFile(text)).toEqual({ ok: true, site: SITE });
});

test.each([
  ['{"form":1,', '内容不是完整的 JSON'],
  ['[]', '不是文档系统文件'],
  ['"x"', '不是文档系统文件'],
  [changed({ script: 'alert(1)' }), '多出了不认识的内容'],
  [changed({ form: 2 }), '版本（form）'],
  [changed({ host: 'http://x/' }), '网址主机（host）'],
  [changed({ name: '' }), '名称（name）'],
  [changed({ fields: [] }), '字段（fields）一个也没有'],
  [changed({ fields: [SITE.fields[0], SITE.fields[0]] }), '同一字段写了两次'],
  [changed({ fields: [{ ...SITE.fields[0], frame: 'x' }] }), '第1个字段（发文字号）的页面路径（frame）'],
  [changed({ fields: [{ ...SITE.fields[0], ways: [{ by: 'label', label: '' }] }] }), '第1种找法（label）'],
  [
    changed({ fields: [{ ...SITE.fields[0], ways: [{ by: 'css', selector: '#a' }] }] }),
    '第1个字段（发文字号）的第1种找法',
  ],
  [`"${'x'.repeat(70_000)}"`, '文件超过64千字'],
])('a file that is none is refused in words that say where: %#', (text, words) => {
  const read = readSiteFile(text);
  if (read.ok) throw new Error('taken');
  expect(read.problem).toMatch(/^未导入：.+。请.+。$/);
  expect(read.problem).toContain(words);
});
