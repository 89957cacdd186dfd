import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileError } from '../lib/file-error';
import { isFolder, replaceFile, sweep } from '../lib/import/disk';
import { Manifest } from '../lib/import/manifest';
import { dataFiles, type Preparation, prepareImport } from '../lib/import/prepare';
import { formatPost, printableLines } from '../lib/import/report';
import { ReportFiles, ReportInTheWay, reportPaths } from '../lib/import/report-files';
import { runImport } from '../lib/import/run';
import { byCount, Totals } from '../lib/import/totals';
import { optionFault } from './option-fault';

const usage = `用法：npm run import -- <檔案或資料夾> [選項]

把 Hugo 的文章轉成 content/posts/ 的 MDX。給整個 Hugo 網站的資料夾（裡面有 content/ 和
hugo.toml 之類的設定）時，網址、圖片、分類、作者、轉址都一起帶過來，並寫成報告。

  --static <資料夾>    Hugo 的 static 資料夾（整個網站時自己會找）
  --language <代碼>    多語網站要匯入的語言（預設是網站的預設語言）
  --add-names          把新的分類與作者加進 categories.yaml、authors.yaml（整個網站時一定會加）
  --to <資料夾>        內容資料夾（預設 content）
  --public <資料夾>    圖片要放的資料夾（預設 public）
  --report <檔名>      報告的檔名（預設 import-report，有 .md 與 .json 兩種）
  --dry-run            先看會怎樣，什麼都不寫
  --force              覆蓋內容不同的檔案
  --verbose            每個檔案都列出來
  --help               顯示這個說明

已經匯入過的可以再跑一次：沒有變的不動，中斷的接著做，人改過的檔案不會覆蓋。`;

const mostShown = 20;

/**
 * `npm run import`: brings in what the arguments name, and prints an account of it.
 * @returns how the process ends: 0, 1 where something was not brought in, 2 for arguments that make
 *   no sense
 */
export async function importCommand(args: string[]): Promise<number> {
  const parsed = readArguments(args);
  if (typeof parsed === 'string') return refuse(parsed);
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [input, ...rest] = positionals;
  if (!input || rest.length > 0) {
    return refuse(input ? '一次只能給一個檔案或資料夾。' : '沒有給檔案或資料夾。');
  }
  const staticDir = values.static && path.resolve(values.static);
  if (staticDir && !(await isFolder(staticDir))) {
    console.error(`找不到 --static 的資料夾：${values.static}`);
    return 2;
  }
  const content = path.resolve(values.to);
  try {
    const { preparation, problem } = await prepareImport({
      input: path.resolve(input),
      staticDir,
      language: values.language,
      content,
      addNames: values['add-names'],
      onProgress: progress('讀取'),
    });
    if (!preparation) {
      console.error(printableLines(`${input}：${problem.text}`));
      return 1;
    }
    return await bringIn(preparation, content, values);
  } catch (error) {
    const reason =
      error instanceof ReportInTheWay ? error.message : `${input}：${fileError(error)}`;
    console.error(printableLines(reason));
    return 1;
  }
}

type Options = Exclude<ReturnType<typeof readArguments>, string>['values'];

async function bringIn(
  preparation: Preparation,
  content: string,
  values: Options,
): Promise<number> {
  const { kind, plan } = preparation;
  const dryRun = values['dry-run'];
  const manifest = await Manifest.read(content, path.resolve(values.public));
  // One post's account fits on a screen.
  const wantsFile = values.report !== undefined || kind !== 'file';
  const paths = reportPaths(values.report ?? 'import-report');
  const report = wantsFile && !dryRun ? await ReportFiles.open(paths, showPath) : undefined;
  const totals = new Totals(dryRun);
  const show = progress('匯入');
  let shown = 0;
  try {
    if (!dryRun) {
      await sweep(content);
      for (const { file, text } of await dataFiles(plan, content)) {
        await replaceFile(file, Buffer.from(text), content);
      }
    }
    const options = {
      content,
      public: path.resolve(values.public),
      force: values.force,
      dryRun,
      now: new Date(),
      manifest: { file: manifest.file, digests: manifest.digests },
    };
    for await (const post of runImport(plan, options)) {
      totals.add(post);
      report?.add(post);
      await manifest.add(post.written);
      const isBad = post.outcome === 'failed' || post.outcome === 'refused';
      if (values.verbose || kind === 'file' || (isBad && shown < mostShown)) {
        clearProgress();
        console.log(`${formatPost(post, showPath, dryRun)}\n`);
      }
      if (isBad) shown += 1;
      show(totals.files, plan.jobs.length);
    }
    await manifest.close();
    await report?.finish(preparation, totals);
  } finally {
    report?.discard();
  }
  if (shown > mostShown && !values.verbose)
    console.log(`還有 ${shown - mostShown} 個檔案沒有匯入。\n`);
  for (const line of closingLines(preparation, totals)) console.log(printableLines(line));
  if (dryRun) console.log('這是試跑，什麼都沒有寫。');
  else if (report) console.log(`報告：${showPath(paths.markdown)}、${showPath(paths.json)}`);
  return totals.hasFailure ? 1 : 0;
}

/** What an editor wants to know when all is done. */
function closingLines({ plan, contents }: Preparation, totals: Totals): string[] {
  const some = (items: readonly string[], most = 8) =>
    `${items.slice(0, most).join('、')}${items.length > most ? ` 等 ${items.length} 個` : ''}`;
  const verb = plan.addsNames ? '新增的' : 'content 裡還沒有的';
  const names = (['categories', 'authors'] as const).map((key) =>
    plan.added[key].map(({ name }) => name),
  );
  const [categories = [], authors = []] = names;
  const shortcodes = byCount(totals.lists.shortcodes).map(([name, count]) => `${name}（${count}）`);
  const languages = byCount(contents.otherLanguages).map(([code, count]) => `${code}（${count}）`);
  const { missingFiles, remotePictures, deadLinks } = totals.lists;
  return [
    totals.toString(),
    ...(categories.length > 0 ? [`${verb}分類：${some(categories)}`] : []),
    ...(authors.length > 0 ? [`${verb}作者：${some(authors)}`] : []),
    ...(plan.unified.length > 0 ? [`統一寫法的標籤：${plan.unified.length} 個`] : []),
    ...(shortcodes.length > 0 ? [`留在內文的短代碼：${some(shortcodes)}`] : []),
    ...(missingFiles.size > 0 ? [`找不到或沒有複製的檔案：${missingFiles.size} 個`] : []),
    ...(remotePictures.size > 0 ? [`改成連結的外站圖片：${remotePictures.size} 個`] : []),
    ...(deadLinks.size > 0 ? [`沒有去處的連結與舊網址：${deadLinks.size} 個`] : []),
    ...(languages.length > 0 ? [`沒有匯入的其他語言：${some(languages)}`] : []),
    ...(contents.otherFormats.length > 0
      ? [`不是 Markdown，沒有匯入：${contents.otherFormats.length} 個`]
      : []),
    ...(contents.refused.length > 0 ? [`沒有讀的檔案：${contents.refused.length} 個`] : []),
  ];
}

/** Draws a bar once the work has taken a second; on a terminal only. */
function progress(what: string): (done: number, total: number) => void {
  const started = Date.now();
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (!process.stderr.isTTY || now - started < 1000) return;
    if (done === total) clearProgress();
    else if (now - last > 100) {
      last = now;
      const filled = Math.round((done / total) * 30);
      process.stderr.write(
        `\r${what} ${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done}/${total}`,
      );
    }
  };
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
}

function refuse(reason: string): number {
  console.error(`${reason}\n\n${usage}`);
  return 2;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        static: { type: 'string' },
        language: { type: 'string' },
        'add-names': { type: 'boolean', default: false },
        to: { type: 'string', default: 'content' },
        public: { type: 'string', default: 'public' },
        report: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const fault = optionFault(error);
    if (fault === undefined) throw error;
    return fault;
  }
}

function showPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return (relative.startsWith('..') ? file : relative).replaceAll(path.sep, '/');
}
