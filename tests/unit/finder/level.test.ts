import { expect, it } from 'vitest';
import { levelOf } from '../../../lib/finder/level';
import { countCharacters } from '../../../lib/reading';
import { article } from '../publication';

function level(text: string, code = ''): string {
  return levelOf(
    article({ slug: 'one', text, body: text + code, characters: countCharacters(text) }),
  );
}

it('rises with names, numbers and code', () => {
  const prose = '這一段話講的是大家都聽得懂的事情。'.repeat(60);
  expect(level(prose)).toBe('introduction');
  expect(level(`${prose}${'HTTP 用 TCP 送 JSON，埠是 443。'.repeat(20)}`)).toBe('intermediate');
  expect(level(prose, '\n```js\nlet one = 1\n```\n'.repeat(6))).toBe('advanced');
});

it('bears an article without words', () => {
  expect(level('')).toBe('introduction');
});
