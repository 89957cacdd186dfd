import { expect, it } from 'vitest';
import { getArchive } from '../../../lib/articles';
import { evaluateAsk, evaluateRanking, finderOf, rankingsOf } from '../../eval/evaluate';
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

it('ranks better than keyword search, and answers rightly where it answers', async () => {
  const archive = await getArchive();
  const finder = finderOf(archive);
  const rankings = rankingsOf(archive, finder);
  const reciprocal = async (name: string) => {
    const rank = rankings[name];
    if (!rank) throw new Error(`No ranking ${name}`);
    return (await evaluateRanking(questions, rank)).meanReciprocalRank;
  };
  expect(await reciprocal('finder')).toBeGreaterThan(await reciprocal('keywords (OR)'));
  const { precision, recall, refused } = await evaluateAsk(questions, finder.ask);
  expect(precision).toBeGreaterThan(0.85);
  expect(recall).toBeGreaterThan(0.6);
  expect(refused).toBeGreaterThan(0.85);
});

it('says of few questions wrongly that the archive has nothing about them, or something', async () => {
  const finder = finderOf(await getArchive());
  const asked = await Promise.all(
    questions.map(async ({ question, answers }) => ({
      hasAnswer: answers.length > 0,
      isDirect: (await finder.find(question, [])).isDirect,
    })),
  );
  const direct = (hasAnswer: boolean) => {
    const some = asked.filter((one) => one.hasAnswer === hasAnswer);
    return some.filter(({ isDirect }) => isDirect).length / some.length;
  };
  expect(direct(true)).toBeGreaterThan(0.85);
  expect(direct(false)).toBeLessThan(0.2);
});
