import path from 'node:path';
import { parseArgs } from 'node:util';
import { isFolder, listMarkdown } from '../lib/import/disk';
import { fileError, Importer } from '../lib/import/import-post';
import { formatPost, Totals } from '../lib/import/report';

const usage = `用法：npm run import -- <檔案或資料夾> [選項]

把 Hugo 的文章轉成 content/posts/ 的 MDX。

  --static <資料夾>  Hugo 的 static 資料夾，文章用到的圖片從這裡複製
  --to <資料夾>      內容資料夾（預設 content）
  --public <資料夾>  圖片要放的資料夾（預設 public）
  --force            覆蓋內容不同的檔案
  --help             顯示這個說明`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const parsed = readArguments(args);
  if (typeof parsed === 'string') {
    console.error(`${parsed}\n\n${usage}`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [input, ...rest] = positionals;
  if (!input || rest.length > 0) {
    console.error(`${input ? '一次只能給一個檔案或資料夾。' : '沒有給檔案或資料夾。'}\n\n${usage}`);
    return 2;
  }
  const source = values.static && path.resolve(values.static);
  if (source && !(await isFolder(source))) {
    console.error(`找不到 --static 的資料夾：${values.static}`);
    return 2;
  }
  let files: string[];
  try {
    files = await listMarkdown(path.resolve(input));
  } catch (error) {
    console.error(`${input}：${fileError(error)}`);
    return 1;
  }
  const importer = new Importer({
    source,
    content: path.resolve(values.to),
    public: path.resolve(values.public),
    force: values.force,
  });
  const totals = new Totals();
  for (const file of files) {
    const report = await importer.importPost(file);
    totals.add(report);
    console.log(`${formatPost(report, showPath)}\n`);
  }
  console.log(totals.toString());
  return totals.hasFailure ? 1 : 0;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        static: { type: 'string' },
        to: { type: 'string', default: 'content' },
        public: { type: 'string', default: 'public' },
        force: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const option = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1];
    return option ? `選項不對：${option}` : '選項不對。';
  }
}

function showPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return (relative.startsWith('..') ? file : relative).replaceAll(path.sep, '/');
}
