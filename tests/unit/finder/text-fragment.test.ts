import { expect, it } from 'vitest';
import { textFragment } from '../../../lib/finder/text-fragment';

const decoded = (text: string) => decodeURIComponent(textFragment(text));

it('names a short passage whole and of a longer one the clauses at its ends', () => {
  expect(decoded('名字由內容算出來。')).toBe(':~:text=名字由內容算出來。');
  expect(
    decoded(
      '挑戰每次不同，所以上一次的簽名錄下來重放是沒有用的。流出去的只是公鑰，本來就可以公開。',
    ),
  ).toBe(':~:text=挑戰每次不同,本來就可以公開');
});

it('encodes the signs that have a meaning of their own there', () => {
  expect(textFragment('no-store, a&b')).toBe(':~:text=no%2Dstore%2C%20a%26b');
});
