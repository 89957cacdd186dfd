import { parseArgs } from 'node:util';
import { getArchive } from '../lib/articles';
import { evaluateAsk, evaluateRanking, finderOf, rankingsOf } from '../tests/eval/evaluate';
import { parts, readQuestions } from '../tests/eval/questions';

// `npm run eval`: how well the finder answers the questions of tests/eval/questions.yaml.
// With `--misses` it lists what went wrong, of the tuning part only.
const { values } = parseArgs({ options: { misses: { type: 'boolean' } } });
const archive = await getArchive();
const questions = readQuestions();
const finder = finderOf(archive);
const rankings = rankingsOf(archive, finder);
const figure = (share: number) => share.toFixed(3);

for (const part of parts) {
  const asked = questions.filter((question) => question.part === part);
  const answerable = asked.filter(({ answers }) => answers.length > 0);
  console.log(
    `\n${part}：${answerable.length} 題有答案，${asked.length - answerable.length} 題沒有`,
  );
  console.log('                 recall@1  recall@3  recall@5  MRR');
  for (const [name, rank] of Object.entries(rankings)) {
    const figures = await evaluateRanking(asked, rank);
    const { recallAt1, recallAt3, recallAt5, meanReciprocalRank } = figures;
    const cells = [recallAt1, recallAt3, recallAt5, meanReciprocalRank].map(figure);
    console.log(`${name.padEnd(17)}${cells.join('     ')}`);
  }
  const { precision, recall, refused } = await evaluateAsk(asked, finder.ask);
  console.log(
    `ask：答對／有回答 ${figure(precision)}，答對／有答案 ${figure(recall)}，拒答／沒有答案 ${figure(refused)}`,
  );
}

if (values.misses) {
  for (const { question, answers, part } of questions) {
    if (part !== 'tuning') continue;
    const found = (await finder.find(question, [])).suggestions.map(({ article }) => article.slug);
    const passages = (await finder.ask(question)).passages.map(({ article }) => article.slug);
    if (answers.length > 0 && !answers.includes(found[0] ?? '')) {
      console.log(`find ${question} → ${found.join(' ')}（${answers.join(' ')}）`);
    }
    if (answers.length === 0 ? passages.length > 0 : !answers.includes(passages[0] ?? '')) {
      console.log(`ask  ${question} → ${passages.join(' ') || '沒有'}（${answers.join(' ')}）`);
    }
  }
}
