import ts from 'typescript';
import type { Rule } from '../rule.ts';
import { isCode, place, type Source, treeOf, walk } from '../source.ts';

/** Things any code could reach for and only named places may. `at` are the places. */
const CONFINED: readonly { uses(node: ts.Node): string | null; at: RegExp; remedy: string }[] = [
  {
    uses: node => globalNamed(node, ['fetch', 'XMLHttpRequest']) ?? memberOf(node, 'navigator', ['sendBeacon']),
    // the second place brings a page's attachment to the person who pressed it, from a site they granted, and sends nothing of ours
    at: /^(extension\/sync\/http\.ts$|extension\/platform-download\.ts$|server\/|tests\/)/,
    remedy:
      'Only extension/sync/http.ts talks to the server and extension/platform-download.ts to a granted site; call them, or take a fetch as an argument.',
  },
  {
    uses: node => globalNamed(node, ['EventSource', 'WebSocket']),
    at: /^(extension\/sync\/|tests\/)/,
    remedy: 'The live hint belongs to extension/sync.',
  },
  {
    uses: node => memberOf(node, 'process', ['env']),
    at: /^(server\/main\.ts$|tests\/|.*\.mjs$)/,
    remedy: 'Only server/main.ts reads the environment; take the value as an argument.',
  },
  {
    uses: node => clockOrChance(node),
    at: /^(server\/main\.ts$|server\/cli\/|server\/demo\/|extension\/platform|extension\/entrypoints\/|tests\/|.*\.mjs$)/,
    remedy: 'Take the clock or the randomness as an argument (Entropy, Moment), so that a seeded run repeats itself.',
  },
  {
    uses: node => globalNamed(node, ['browser', 'chrome']),
    at: /^(?!(extension\/(features|ui|local|sites)|shared|server)\/)/,
    remedy: 'Reach the browser through extension/platform.',
  },
  {
    uses: node => globalNamed(node, ['localStorage', 'sessionStorage', 'indexedDB']),
    at: /^(extension\/local\/|tests\/)/,
    remedy: 'Keep it in extension/local: a content script’s storage belongs to the page.',
  },
  {
    uses: node => memberOf(node, 'window', ['postMessage']) ?? memberOf(node, 'parent', ['postMessage']),
    at: /^tests\//,
    remedy: 'Anything on the page can forge such a message: use messages/caller.',
  },
  {
    uses: node => memberOf(node, 'performance', ['now']),
    at: /^(?!tests\/.*\.test\.)/,
    remedy: 'A timing is never a test: measure it in tests/bench.',
  },
  {
    uses: node => memberOf(node, 'vi', ['mock', 'doMock', 'unmock']),
    at: /^$/,
    remedy: 'Pass the dependency in and hand the test a real or plain one.',
  },
];

/** The name, when the node is a use of a global: not a property, a declaration or a key that happens to be called the same. */
function globalNamed(node: ts.Node, names: readonly string[]): string | null {
  if (!ts.isIdentifier(node) || !names.includes(node.text)) return null;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return fromGlobal(parent, node.text);
  const declares = 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
  const isType = ts.isTypeQueryNode(parent) || ts.isTypeReferenceNode(parent) || ts.isImportSpecifier(parent);
  return declares || isType || isDeclaredHere(node) ? null : node.text;
}

function fromGlobal({ expression }: ts.PropertyAccessExpression, name: string): string | null {
  const isGlobal = ts.isIdentifier(expression) && ['globalThis', 'window', 'self'].includes(expression.text);
  return isGlobal ? name : null;
}

/** Whether an enclosing function takes the name as a parameter, or the file imports it: then it was passed in. */
function isDeclaredHere(node: ts.Identifier): boolean {
  for (let scope: ts.Node = node; scope; scope = scope.parent) {
    if (ts.isFunctionLike(scope) && scope.parameters.some(({ name }) => bindingNames(name).includes(node.text)))
      return true;
    if (ts.isSourceFile(scope)) return scope.statements.some(statement => importsName(statement, node.text));
  }
  return false;
}

function bindingNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap(element => (ts.isOmittedExpression(element) ? [] : bindingNames(element.name)));
}

function importsName(statement: ts.Statement, name: string): boolean {
  if (!ts.isImportDeclaration(statement)) return false;
  const bindings = statement.importClause?.namedBindings;
  return !!bindings && ts.isNamedImports(bindings) && bindings.elements.some(element => element.name.text === name);
}

/** `object.member`, when the node is that. */
function memberOf(node: ts.Node, object: string, members: readonly string[]): string | null {
  if (!ts.isPropertyAccessExpression(node) || !members.includes(node.name.text)) return null;
  const { expression } = node;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  return name === object ? `${object}.${node.name.text}` : null;
}

function clockOrChance(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  return (
    memberOf(node, 'Date', ['now']) ??
    memberOf(node, 'performance', ['now']) ??
    memberOf(node, 'Math', ['random']) ??
    memberOf(node, 'crypto', ['randomUUID', 'getRandomValues'])
  );
}

function usesIn(source: Source): readonly string[] {
  const allowed = CONFINED.filter(({ at }) => !at.test(source.path));
  const found: string[] = [];
  walk(treeOf(source), node => {
    for (const { uses, remedy } of allowed) {
      const name = uses(node);
      if (name !== null) found.push(`${place(source, node)} uses ${name}. ${remedy}`);
    }
  });
  return found;
}

/** The network, the clock, chance, the environment and the browser each have a door. */
export const confinedGlobals: Rule = {
  says: 'network, clock, chance, environment and browser have their named places; vi.mock and timings in tests have none',
  findings: sources => sources.filter(isCode).flatMap(usesIn),
  catches: [
    { 'extension/sync/loop.ts': "await fetch('/push');" },
    { 'extension/features/ledger/a.ts': 'globalThis.fetch(address);' },
    { 'shared/kernel/a.ts': 'const deps = { fetch };' },
    { 'extension/platform-extension.ts': 'await fetch(address);' },
    { 'extension/overlay/a.ts': "navigator.sendBeacon('/x');" },
    { 'extension/features/a.ts': "new EventSource('/live');" },
    { 'server/app.ts': 'const port = process.env.PORT;' },
    { 'shared/domain/a.ts': 'const now = Date.now();' },
    { 'shared/domain/a.ts': 'const now = new Date();' },
    { 'server/sync/push.ts': 'const dice = Math.random();' },
    { 'server/sync/push.ts': 'const id = crypto.randomUUID();' },
    { 'extension/ui/a.ts': 'chrome.runtime.getURL(path);' },
    { 'extension/overlay/a.ts': "localStorage.setItem('a', 'b');" },
    { 'extension/overlay/a.ts': "window.postMessage('x', '*');" },
    { 'tests/shared/a.test.ts': "vi.mock('../a.ts');" },
    { 'tests/shared/a.test.ts': 'expect(performance.now() - started).toBeLessThan(5);' },
  ],
  allows: [
    { 'extension/sync/http.ts': "await fetch('/push');" },
    { 'extension/platform-download.ts': 'await fetch(address);' },
    { 'extension/sync/loop.ts': 'const run = (deps: Deps) => deps.fetch(address);' },
    { 'extension/sync/loop.ts': 'const run = ({ fetch }: Deps) => fetch(address);' },
    { 'shared/domain/a.ts': 'type Deps = { fetch: typeof fetch }; const at = new Date(milliseconds);' },
  ],
};
