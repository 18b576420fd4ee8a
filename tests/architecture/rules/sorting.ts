import ts from 'typescript';
import type { Rule } from '../rule.ts';
import { isCode, place, treeOf, walk } from '../source.ts';

/** `[10, 9].sort()` sorts as text, and text by whatever the engine likes: an order always names its comparator. */
export const comparators: Rule = {
  says: 'every sort names its comparator',
  findings: sources =>
    sources.filter(isCode).flatMap(source => {
      const found: string[] = [];
      walk(treeOf(source), node => {
        if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
        const { text } = node.expression.name;
        if (!['sort', 'toSorted'].includes(text) || node.arguments.length > 0) return;
        found.push(
          `${place(source, node)}: give .${text}() a comparator from shared/kernel/compare (byText, byNumber, by).`,
        );
      });
      return found;
    }),
  catches: [{ 'shared/a.ts': '[10, 9].sort();' }, { 'tests/a.test.ts': 'ids.toSorted().join();' }],
  allows: [{ 'shared/a.ts': 'names.sort(byText);' }],
};
