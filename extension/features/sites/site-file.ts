import { type TaughtSite, taughtSiteSchema } from '../../../shared/domain/sites/types.ts';
import { TAUGHT_FIELD_WORDS } from '../../../shared/words/terms.ts';

/** A file of a taught system is never longer. */
const LONGEST = 64_000;

/** What a file holds: a taught system, or the sentence that says what is wrong and what to do. */
export type SiteFile =
  | { readonly ok: true; readonly site: TaughtSite }
  | { readonly ok: false; readonly problem: string };

const wrong = (what: string): SiteFile => ({ ok: false, problem: `未导入：${what}。请向导出的人重新要一份文件。` });

/** Reads an exported document system; nothing in it is run, and nothing is taken that is not exactly of its form. */
export function readSiteFile(text: string): SiteFile {
  if (text.length > LONGEST) return wrong(`文件超过${LONGEST / 1000}千字，不是文档系统文件`);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return wrong('内容不是完整的 JSON，可能只存了一部分');
  }
  const read = taughtSiteSchema.safeParse(raw);
  if (read.success) return { ok: true, site: read.data };
  const issue = read.error.issues[0];
  return wrong(placeWords(issue?.path ?? [], raw));
}

const NAMES: Readonly<Record<string, string>> = {
  form: '版本（form）',
  host: '网址主机（host）',
  name: '名称（name）',
  taughtOn: '教会日期（taughtOn）',
};

/** Where in the file it is wrong, in the words of the screen. */
function placeWords(path: readonly PropertyKey[], raw: unknown): string {
  const [top, index, part, way, inside] = path;
  if (top === undefined) return '不是文档系统文件，或多出了不认识的内容';
  if (top !== 'fields') return `${NAMES[String(top)] ?? String(top)}不合要求`;
  if (typeof index !== 'number') return '字段（fields）一个也没有，或同一字段写了两次';
  const field = fieldName(raw, index);
  const at = `第${index + 1}个字段${field}`;
  if (part !== 'ways' || typeof way !== 'number')
    return `${at}的${part === 'frame' ? '页面路径（frame）' : String(part ?? '内容')}不合要求`;
  return `${at}的第${way + 1}种找法${inside === undefined ? '' : `（${String(inside)}）`}不合要求`;
}

function fieldName(raw: unknown, index: number): string {
  const fields = (raw as { fields?: readonly { field?: unknown }[] }).fields;
  const name = fields?.[index]?.field;
  const word = typeof name === 'string' ? (TAUGHT_FIELD_WORDS as Readonly<Record<string, string>>)[name] : undefined;
  return word === undefined ? '' : `（${word}）`;
}

/** The file a taught system is exported as: its name and its text. */
export const siteFileOf = (site: TaughtSite): { readonly name: string; readonly text: string } => ({
  name: `文档系统-${site.host.replace(':', '-')}.json`,
  text: `${JSON.stringify(site, null, 2)}\n`,
});
