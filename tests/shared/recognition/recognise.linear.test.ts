import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Whatever reads or sets texts that others wrote. */
const FOLDERS = ['shared/recognition', 'shared/sheets', 'shared/render'];
const files = FOLDERS.flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name)),
);

type Found = { readonly source: string; readonly flags: string; readonly where: string };

/** Every regular expression written as a literal in a source. */
function literalsIn(name: string): Found[] {
  const found: Found[] = [];
  const source = ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where: name });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every regular expression put together of parts while the sources are loaded. */
async function builtIn(names: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  const Plain = globalThis.RegExp;
  let where = '';
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, args, self) {
      const made: RegExp = Reflect.construct(target, args, self);
      found.push({ source: made.source, flags: made.flags, where });
      return made;
    },
  });
  try {
    for (const name of names) {
      where = name;
      await import(join(process.cwd(), name));
    }
  } finally {
    globalThis.RegExp = Plain;
  }
  return found;
}

/** What makes an expression take more than a step for each character of some text; nothing for one that is linear. */
const slownessOf = ({ source, flags }: Pick<Found, 'source' | 'flags'>): readonly string[] =>
  analyse({ source, flags }).reports.map(({ type, exponential }) => `${type}${exponential ? ', exponential' : ''}`);

test('no regular expression of recognition, spreadsheets or typesetting can be made to blow up by a hostile text', async () => {
  const all = [...files.flatMap(literalsIn), ...(await builtIn(files))];
  process.stdout.write(`正则表达式：检查${all.length}个\n`);
  expect(all.length).toBeGreaterThan(400);
  expect(all.flatMap(one => slownessOf(one).map(why => `${one.where}: ${why}: ${one.source}`))).toEqual([]);
});

test.each(['(?:a+)+$', '\\s+$', '^a*b?a*$', '《[^》]*》'])('%s would be found', source => {
  expect(slownessOf({ source, flags: 'u' })).not.toEqual([]);
});
