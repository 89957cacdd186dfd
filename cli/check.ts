import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { type CheckStep, checkArchive } from '../lib/check/check';
import { applyEdits } from '../lib/check/edits';
import { formatGitHub, formatJson, formatLines, formatText } from '../lib/check/format';
import { namedFiles } from '../lib/check/named-files';
import type { Report } from '../lib/check/rule';
import { rules } from '../lib/check/rules';
import { toldError } from '../lib/file-error';
import { groupBy } from '../lib/group-by';
import { normaliseSource } from '../lib/normalise-source';
import { contentFile } from '../lib/paths';
import { replaceFile } from '../lib/replace-file';
import { formatMoment } from '../lib/site';
import { checkSources } from '../lib/sources/check-sources';
import { sourceRules } from '../lib/sources/findings';
import { upcoming } from '../lib/upcoming';
import { optionFault } from './option-fault';
import { sourceFlags, sourceOptions, sourcesUsage } from './source-options';

const usage = `用法：npm run check -- [檔案…] [選項]

檢查所有文章（或只列出這些檔案的結果）。有錯誤時結束代碼是 1，只有提醒時是 0。

  --strict           提醒也算錯誤
  --fix              改正只有一種改法的地方
  --fix --dry-run    先看會改什麼，不寫檔案
  --json             輸出 JSON
  --format github    輸出 GitHub 的註記
  --format lines     一行一個，給文字編輯器讀
  --sources          改查文章的出處：還在不在、有沒有搬家、內文有沒有變（要連網路）
  --sources --help   出處檢查的其他選項
  --upcoming         列出還沒到時間的文章
  --rules            列出所有規則
  --help             顯示這個說明`;

/** How often files are mended and read again. */
const mostRounds = 5;

const steps: Readonly<Record<CheckStep, string>> = {
  read: '讀取文章',
  check: '檢查文章',
  ask: '查訪出處',
};

process.exitCode = await main();

async function main(): Promise<number> {
  const parsed = readArguments();
  if (!parsed) {
    console.error(usage);
    return 2;
  }
  const { values, positionals } = parsed;
  const { files: found, unknown } = namedFiles(positionals);
  for (const name of unknown) {
    console.error(`找不到「${name}」。請寫檔案的路徑，例如 content/posts/my-first-post.mdx。`);
  }
  if (unknown.length > 0) return 1;
  const files = positionals.length > 0 ? found : undefined;
  if (values.help) console.log(values.sources ? sourcesUsage : usage);
  else if (values.rules) printRules();
  else {
    try {
      if (values.upcoming) await printUpcoming();
      else if (values.sources) return await checkTheirSources(values, files);
      else return await check(values, files);
    } catch (error) {
      const told = toldError(error);
      if (told === undefined) throw error;
      console.error(told);
      return 1;
    }
  }
  return 0;
}

type Options = NonNullable<ReturnType<typeof readArguments>>['values'];

async function check(values: Options, files: readonly string[] | undefined): Promise<number> {
  const run = () => checkArchive({ ...(files && { files }), onProgress: progress() });
  let result = await run();
  const dryRun = values['dry-run'] ?? false;
  // What stands in what was mended is found in the next round.
  for (let round = 0; values.fix && round < mostRounds; round += 1) {
    if (!fixFiles(result.reports, dryRun) || dryRun) break;
    result = await run();
  }
  return tell(values, result.reports, formatText(result.reports, result.articleCount));
}

/** Checks what articles are based on, instead of the articles. */
async function checkTheirSources(values: Options, files: readonly string[] | undefined) {
  const { reports, sourceCount, notes } = await checkSources({
    ...sourceOptions(values),
    ...(files && { files }),
    onProgress: progress(),
  });
  for (const note of notes) console.error(note);
  return tell(values, reports, formatText(reports, sourceCount, '個出處'));
}

function tell(values: Options, reports: readonly Report[], asText: string): number {
  if (values.json) console.log(formatJson(reports));
  else if (values.format === 'github') console.log(formatGitHub(reports));
  else if (values.format === 'lines') console.log(formatLines(reports));
  else console.log(asText);
  const failing = values.strict ? reports : reports.filter(({ severity }) => severity === 'error');
  return failing.length > 0 ? 1 : 0;
}

function readArguments() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        strict: { type: 'boolean' },
        fix: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        format: { type: 'string' },
        upcoming: { type: 'boolean' },
        ...sourceFlags,
        rules: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { format = 'text', days } = parsed.values;
    if (days !== undefined && !/^\d{1,4}$/.test(days)) return undefined;
    return ['github', 'lines', 'text'].includes(format) ? parsed : undefined;
  } catch (error) {
    const fault = optionFault(error);
    if (fault === undefined) throw error;
    console.error(`${fault}\n`);
    return undefined;
  }
}

/** @returns whether there was something to mend */
function fixFiles(reports: readonly Report[], dryRun: boolean): boolean {
  let hasFixed = false;
  for (const [file, inFile] of groupBy(reports, (report) => report.file)) {
    const edits = inFile.flatMap(({ fix }) => (fix ? [fix] : []));
    if (edits.length === 0) continue;
    hasFixed = true;
    const source = normaliseSource(readFileSync(contentFile(file), 'utf8'));
    const result = applyEdits(source, edits);
    if (dryRun) {
      console.log(
        createTwoFilesPatch(file, file, source, result, undefined, undefined, { context: 1 }),
      );
      continue;
    }
    replaceFile(contentFile(file), result);
    console.error(`已改正 ${file}（${edits.length} 處）`);
  }
  return hasFixed;
}

/** Shows how far the check is once it has taken a second; on a terminal only. */
function progress(): (step: CheckStep, done: number, total: number) => void {
  const started = Date.now();
  return (step, done, total) => {
    if (!process.stderr.isTTY || Date.now() - started < 1000) return;
    const isOver = step !== 'read' && done === total;
    process.stderr.write(isOver ? '\r\u001B[K' : `\r${steps[step]} ${done}/${total}`);
  };
}

async function printUpcoming(): Promise<void> {
  const articles = await upcoming(new Date());
  if (articles.length === 0) console.log('沒有排定日期的文章。');
  for (const { date, title, file, draft } of articles) {
    console.log(
      `${formatMoment(date)}　${title}　${file}${draft ? '（草稿，時間到了也不會刊出）' : ''}`,
    );
  }
}

function printRules(): void {
  for (const { name, severity, about } of [...rules, ...sourceRules]) {
    console.log(`${name}（${severity === 'error' ? '錯誤' : '提醒'}）\n  ${about}`);
  }
}
