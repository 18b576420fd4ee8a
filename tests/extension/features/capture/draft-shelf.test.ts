import { expect, test } from 'vitest';
import { createDraftShelf } from '../../../../extension/features/capture/draft-shelf.ts';

test('a draft is there when its page comes back, until forty others were changed since', () => {
  const shelf = createDraftShelf();
  shelf.put('first', 1);
  for (let page = 0; page < 39; page += 1) shelf.put(`page ${page}`, page);
  expect(shelf.get('first')).toBe(1);
  shelf.put('one more', 0);
  expect(shelf.get('first')).toBe(undefined);
});
