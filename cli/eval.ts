import { parseArgs } from 'node:util';
import { getArchive } from '../lib/articles';
import { ContentError } from '../lib/fault';
import type { Finder } from '../lib/finder/make-finder';
import {
  evaluateAsk,
  evaluateRanking,
  finderOf,
  type Ranking,
  rankingsOf,
} from '../tests/eval/evaluate';
import { type EvalQuestion, parts, readQuestions } from '../tests/eval/questions';
import { optionFault } from './option-fault';

const usage = `用法：npm run eval -- [選項]

量「找文章」答得好不好：拿 tests/eval/questions.yaml 裡的問題去問，和一般的關鍵字搜尋比較。
那些問題問的是範例文章；換了文章，就要換成自己的問題，數字才有意義。
held-out 那一部分不拿來調整。

  --misses   另外列出 tuning 那一部分答錯的問題
  --help     顯示這個說明`;

process.exitCode = await main();

async function main(): Promise<number> {
  const values = readArguments();
  if (!values) {
    console.error(usage);
    return 2;
  }
  if (values.help) {
    console.log(usage);
    return 0;
  }
  try {
    await evaluate(values.misses ?? false);
    return 0;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { misses: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    return values;
  } catch (error) {
    const fault = optionFault(error);
    if (fault === undefined) throw error;
    console.error(`${fault}\n`);
    return undefined;
  }
}

async function evaluate(withMisses: boolean): Promise<void> {
  const archive = await getArchive();
  const questions = readQuestions();
  const missing = new Set(
    questions.flatMap(({ answers }) => answers.filter((slug) => !archive.bySlug.has(slug))),
  );
  if (missing.size > 0) {
    console.log(
      `這些問題問的是範例文章，這裡少了其中${missing.size}篇（${[...missing].slice(0, 3).join('、')}……），下面的數字不能拿來比較。`,
    );
  }
  const finder = finderOf(archive);
  await printFigures(questions, rankingsOf(archive, finder), finder);
  if (withMisses) await printMisses(questions, finder);
}

async function printFigures(
  questions: readonly EvalQuestion[],
  rankings: Readonly<Record<string, Ranking>>,
  finder: Finder,
): Promise<void> {
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
}

async function printMisses(questions: readonly EvalQuestion[], finder: Finder): Promise<void> {
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
