import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinShape } from '../../../server/http/json-shape.ts';

const within = (text: string, depth: number, members: number): boolean =>
  isWithinShape(Buffer.from(text), { depth, members });

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value);
  // an empty one counts as one: it takes room too
  return Math.max(1, inside.length) + inside.reduce<number>((sum, item) => sum + membersOf(item), 0);
}

describe('the shape of a JSON text', () => {
  it('is as deep and as wide as what it parses to, whatever stands in its strings', () => {
    void fc.assert(
      fc.property(fc.json({ depthSize: 'large' }), text => {
        const value: unknown = JSON.parse(text);
        const [depth, members] = [depthOf(value), membersOf(value)];
        expect(within(text, depth, members)).toBe(true);
        if (depth > 0) expect(within(text, depth - 1, members)).toBe(false);
        if (members > 0) expect(within(text, depth, members - 1)).toBe(false);
      }),
    );
  });

  it.each(['', '"', '"\\', '"\\"', '[', ']', '}}}}', '{"a', '\u0000', '"[[[[[[[["'])(
    'is looked at without falling over %j',
    text => expect(typeof within(text, 3, 3)).toBe('boolean'),
  );

  it('is not hidden by brackets that close before they open', () => {
    expect(within(`${']'.repeat(100)}${'['.repeat(5)}`, 4, 1000)).toBe(false);
  });
});
