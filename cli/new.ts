import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { toldError } from '../lib/file-error';
import { type NewArticle, suggestSlug, writeNewArticle } from '../lib/new-article';
import { contentDir, displayPath } from '../lib/paths';
import { getPublication, type Publication } from '../lib/site';
import { isArticleSlug } from '../lib/slug';
import { suggest } from '../lib/suggest';
import { videoIdOf, videoStartOf } from '../lib/youtube-url';
import { optionFault } from './option-fault';

const usage = `用法：npm run new
      npm run new -- --title "標題" [選項]

不給選項就一題一題問；給了 --title 就不問。

  --title <文字>        標題
  --slug <文字>         網址（檔名），預設由標題拼音產生
  --category <分類>     分類的名稱或代號
  --tags <甲,乙>        標籤，用逗號分開
  --video <代號或網址>  YouTube 影片
  --source-url <網址>   出處的網址
  --source-name <文字>  出處的名稱
  --draft               先當草稿，只在 npm run dev 看得到
  --help                顯示這個說明`;

/** An answer that cannot be used, with what to write instead. */
class WrongAnswer extends Error {}

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        title: { type: 'string' },
        slug: { type: 'string' },
        category: { type: 'string' },
        tags: { type: 'string' },
        video: { type: 'string' },
        'source-url': { type: 'string' },
        'source-name': { type: 'string' },
        draft: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const publication = getPublication();
    const { slug, article } =
      values.title === undefined
        ? await ask(publication)
        : {
            slug: freeSlug(values.slug ?? suggestSlug(values.title) ?? ''),
            article: {
              title: titleOf(values.title),
              category: categoryOf(values.category ?? '', publication),
              tags: tagsOf(values.tags ?? ''),
              video: videoOf(values.video ?? ''),
              sourceUrl: addressOf(values['source-url'] ?? ''),
              sourceName: values['source-name'],
              draft: values.draft,
            },
          };
    const file = path.join(contentDir, 'posts', `${slug}.mdx`);
    mkdirSync(path.dirname(file), { recursive: true });
    // `wx` refuses a file that has appeared since the slug was checked.
    writeFileSync(file, writeNewArticle(article, publication.site, new Date()), { flag: 'wx' });
    console.log(`已新增 ${displayPath('posts', `${slug}.mdx`)}，網址是 /posts/${slug}`);
    console.log('請補上 description，寫好內文，用 npm run dev 預覽，用 npm run check 檢查。');
    return 0;
  } catch (error) {
    if (error instanceof WrongAnswer) {
      console.error(error.message);
      return 1;
    }
    if (error instanceof Error && error.name === 'AbortError') {
      console.error('\n已取消，沒有寫任何檔案。');
      return 1;
    }
    const fault = optionFault(error);
    if (fault !== undefined) {
      console.error(`${fault}\n\n${usage}`);
      return 2;
    }
    const told = toldError(error);
    if (told === undefined) throw error;
    console.error(told);
    return 1;
  }
}

async function ask(publication: Publication): Promise<{ slug: string; article: NewArticle }> {
  if (!process.stdin.isTTY) throw new WrongAnswer(`沒有給標題。\n\n${usage}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const gone = new AbortController();
  terminal.once('close', () => gone.abort());
  const question = <Answer>(text: string, read: (answer: string) => Answer) =>
    askUntil(() => terminal.question(text, { signal: gone.signal }), read);
  try {
    const title = await question('標題：', titleOf);
    const suggested = suggestSlug(title);
    const slug = await question(
      `網址${suggested ? `（直接按 Enter 就用 ${suggested}）` : ''}：`,
      (answer) => freeSlug(answer || suggested || ''),
    );
    const names = publication.categories.map(({ name }, index) => `${index + 1} ${name}`);
    const category = await question(
      `分類，寫名稱或號碼，可以空著（${names.join('、')}）：`,
      (answer) => categoryOf(answer, publication),
    );
    const tags = await question('標籤，用逗號分開，可以空著：', tagsOf);
    const video = await question('YouTube 影片的代號或網址，可以空著：', videoOf);
    const sourceUrl = await question('出處的網址，可以空著：', addressOf);
    const sourceName = sourceUrl
      ? await question('出處的名稱：', (answer) => answer || undefined)
      : undefined;
    return { slug, article: { title, category, tags, video, sourceUrl, sourceName } };
  } finally {
    terminal.close();
  }
}

/** Asks until the answer can be used. */
async function askUntil<Answer>(
  ask: () => Promise<string>,
  read: (answer: string) => Answer,
): Promise<Answer> {
  for (;;) {
    const answer = (await ask()).trim();
    try {
      return read(answer);
    } catch (error) {
      if (!(error instanceof WrongAnswer)) throw error;
      console.error(error.message);
    }
  }
}

function titleOf(text: string): string {
  if (text.trim() === '') throw new WrongAnswer('標題不能空著。');
  return text.trim();
}

function freeSlug(slug: string): string {
  if (!isArticleSlug(slug)) {
    throw new WrongAnswer(`「${slug}」不能當網址。請用文字、數字、連字號與底線，例如 ai-chips。`);
  }
  const folder = path.join(contentDir, 'posts');
  const taken = existsSync(folder) ? readdirSync(folder) : [];
  const twin = taken.find((name) => name.toLowerCase() === `${slug}.mdx`.toLowerCase());
  if (twin) throw new WrongAnswer(`已經有 ${displayPath('posts', twin)} 了，請換一個網址。`);
  return slug;
}

function categoryOf(answer: string, { categories }: Publication) {
  if (answer === '') return undefined;
  const found =
    categories[Number(answer) - 1] ??
    categories.find(({ name, slug }) => name === answer || slug === answer);
  if (found) return found;
  const names = categories.map(({ name }) => name);
  const meant = suggest(answer, names);
  throw new WrongAnswer(
    `沒有「${answer}」這個分類。${meant ? `是不是「${meant}」？` : `有的分類：${names.join('、')}。`}`,
  );
}

function tagsOf(answer: string): string[] {
  const tags = answer.split(/[,，、]/u).map((tag) => tag.trim());
  return [...new Set(tags)].filter((tag) => tag !== '');
}

function videoOf(answer: string): NewArticle['video'] {
  if (answer === '') return undefined;
  const id = videoIdOf(answer);
  if (!id) throw new WrongAnswer(`「${answer}」裡沒有 YouTube 影片代號（11 個字元）。`);
  const start = videoStartOf(answer);
  return { id, ...(start === undefined ? {} : { start }) };
}

function addressOf(answer: string): string | undefined {
  if (answer === '') return undefined;
  if (!URL.canParse(answer) || !/^https?:$/.test(new URL(answer).protocol)) {
    throw new WrongAnswer(`「${answer}」不是完整的網址，要以 https:// 開頭。`);
  }
  return answer;
}
