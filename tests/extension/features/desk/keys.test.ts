// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { deskAct, takesText } from '../../../../extension/features/desk/keys.ts';

const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({
  ...{ key: name, ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
  ...more,
});

describe('keys of the whole desk', () => {
  it.each([
    [key('?'), { act: 'help' }],
    [key('g'), { act: 'prefix' }],
    [key('j'), { act: 'list' }],
    [key('k', { ctrlKey: true }), { act: 'search' }],
    [key('K', { metaKey: true }), { act: 'search' }],
    [key('e'), null],
    [key('g', { ctrlKey: true }), null],
    [key('j', { isComposing: true }), null],
  ])('%j', (event, act) => {
    expect(deskAct(event, false, false)).toEqual(act);
  });

  it.each([
    ['j', 'today'],
    ['d', 'dispatch'],
    ['w', 'documents'],
    ['t', 'tasks'],
    ['u', 'units'],
    ['l', 'pending'],
    ['s', 'settings'],
  ])('g %s opens %s', (letter, screen) => {
    expect(deskAct(key(letter), false, true)).toEqual({ act: 'go', screen });
  });

  it('takes a letter without a place after g for nothing, not for a command', () => {
    expect(deskAct(key('e'), false, true)).toEqual({ act: 'nothing' });
  });

  it('leaves everything but the search to whoever is typing', () => {
    expect(deskAct(key('j'), true, false)).toBeNull();
    expect(deskAct(key('k', { ctrlKey: true }), true, false)).toEqual({ act: 'search' });
  });
});

describe('where keys are text', () => {
  const drawn = (html: string) => {
    document.body.innerHTML = html;
    return document.querySelector('[data-it]');
  };
  it.each([
    ['<input data-it>', true],
    ['<input type="checkbox" data-it>', false],
    ['<textarea data-it></textarea>', true],
    ['<select data-it></select>', true],
    ['<dialog open><button data-it></button></dialog>', true],
    ['<button data-it></button>', false],
  ])('%s: %s', (html, text) => {
    expect(takesText(drawn(html))).toBe(text);
  });
});
