import { expect, it } from 'vitest';
import { getArchive } from '../../../lib/articles';
import { readQuestions } from '../../eval/questions';

const questions = readQuestions();

it('asks enough, of articles that there are, and keeps a third out of tuning', async () => {
  const { bySlug } = await getArchive();
  const unknown = questions.flatMap(({ answers }) => answers.filter((slug) => !bySlug.has(slug)));
  expect(unknown).toEqual([]);
  const answerable = questions.filter(({ answers }) => answers.length > 0);
  expect(answerable.length).toBeGreaterThanOrEqual(66);
  expect(questions.length - answerable.length).toBeGreaterThanOrEqual(10);
  const heldOut = questions.filter(({ part }) => part === 'held-out');
  expect(heldOut.length / questions.length).toBeGreaterThan(0.3);
  expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
});
