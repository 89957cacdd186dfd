import { expect, it } from 'vitest';
import { piecesOf } from '../../../lib/finder/pieces';

it('cuts long paragraphs between sentences and loses no word', () => {
  const sentence = '這一句話不長不短，剛好可以用來試試看怎麼切。';
  const text = `${sentence.repeat(25)}\n${'沒有句號'.repeat(80)}`;
  const [section] = piecesOf([{ text }]);
  expect(section?.pieces.join('')).toBe(text.replace('\n', ''));
  expect(section?.pieces.length).toBeGreaterThan(3);
  for (const piece of section?.pieces.slice(0, -1) ?? []) {
    expect(piece.length).toBeLessThanOrEqual(220);
    expect(piece).toMatch(/。$/);
  }
});

it('keeps the place of a section and leaves out numbers of tables', () => {
  const heading = { depth: 2, text: '第一節', id: '第一節' };
  expect(piecesOf([{ heading, text: '80\n70\n這一格說了一件事。' }, { text: '12' }])).toEqual([
    { heading: { text: '第一節', id: '第一節' }, pieces: ['這一格說了一件事。'] },
  ]);
});
