// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Span } from '../../../../extension/overlay/lens/spans.ts';
import { type Look, Underlines } from '../../../../extension/overlay/lens/underlines.ts';
import type { Rest } from '../../../../shared/recognition/page/steps.ts';

// nb. happy-dom has no highlights: these keep what the browser would draw
class Ranges extends Set<{ startContainer: Text }> {
  constructor(...ranges: { startContainer: Text }[]) {
    super(ranges);
  }
}
const OWN = {
  Highlight: Ranges,
  StaticRange: class {
    constructor(at: object) {
      Object.assign(this, at);
    }
  },
};

let registry: Map<string, Ranges>;
let underlines: Underlines;

beforeEach(() => {
  Object.assign(globalThis, OWN);
  registry = new Map();
  underlines = new Underlines({ CSS: { highlights: registry } } as never);
  document.body.innerHTML =
    '<p style="color: rgb(0, 0, 0)">三月底前</p><p style="color: rgb(240, 240, 240)">四月底前</p>';
});
afterEach(() => {
  for (const name of Object.keys(OWN)) Reflect.deleteProperty(globalThis, name);
});

const spans = (): Span[] =>
  [...document.querySelectorAll('p')].map(({ firstChild }) => {
    const node = firstChild as Text;
    return { deadline: {} as Span['deadline'], parts: [{ node, from: 0, to: node.length, says: node.data }] };
  });

const drawn = (): object =>
  Object.fromEntries([...registry].map(([name, ranges]) => [name, [...ranges].map(one => one.startContainer.data)]));

const soon = (): Look => 'soon';
const noRest: Rest = () => null;

/** Rests before every phrase until `go` is called. */
function resting(): { rest: Rest; go: () => void } {
  let go = (): void => undefined;
  const waiting = new Promise<void>(resolve => {
    go = resolve;
  });
  return { rest: () => waiting, go };
}

it('underlines each phrase in its light and in the tone of its own letters', async () => {
  await underlines.paint(spans(), soon, noRest);
  expect(drawn()).toEqual({ 'six-ones-soon-light': ['三月底前'], 'six-ones-soon-dark': ['四月底前'] });
});

it('draws nothing of a page that is being looked at, then all at once', async () => {
  const { rest, go } = resting();
  const painted = underlines.paint(spans(), soon, rest);
  expect(drawn()).toEqual({});
  go();
  await painted;
  expect(registry.size).toBe(2);
});

it('leaves out what was changed under its hands', async () => {
  const { rest, go } = resting();
  const painted = underlines.paint(spans(), soon, rest);
  document.querySelector('p')?.replaceChildren('五月底前');
  go();
  await painted;
  expect(drawn()).toEqual({ 'six-ones-soon-dark': ['四月底前'] });
});

it('takes the line away at once from under words that changed', async () => {
  await underlines.paint(spans(), soon, noRest);
  const [first] = document.querySelectorAll('p');
  if (first?.firstChild) first.firstChild.nodeValue = '五月底前';
  underlines.drop();
  expect(drawn()).toEqual({ 'six-ones-soon-dark': ['四月底前'] });
});

it('is cleared at once, and what was still being looked at does not come back', async () => {
  await underlines.paint(spans(), soon, noRest);
  const { rest, go } = resting();
  const late = underlines.paint(spans(), soon, rest);
  void underlines.paint([], soon, noRest);
  expect(drawn()).toEqual({});
  go();
  await late;
  expect(drawn()).toEqual({});
});
