import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Archive, getArchive } from '../articles';
import { printable } from '../fault';
import { readMailAddress } from '../forms/mail-address';
import { mailSettings } from '../mail/settings';
import { isCertificateFault, type MailServer } from '../mail/smtp';
import { publicDir } from '../paths';
import { Refusal } from '../refusal';
import { dataFolder } from '../storage/data-folder';
import { withDatabase } from '../storage/database';
import {
  activeSubscribers,
  beginLetter,
  findByKeys,
  findLetter,
  type LetterScope,
  listLetters,
  markBounced,
  type Recipient,
  type Tally,
  tallyOf,
  unfinishedLetter,
} from '../storage/letters';
import type { Letter } from '../storage/letters-schema';
import { countSubscribers, removeStale } from '../storage/subscribers';
import { letterWriter, writeLetter } from './letter';
import { linkSecret } from './link-secret';
import { isReserved } from './reserved-host';
import { type AskedScope, articlesIn, isOpen, scopeOf } from './scope';
import { sendLetter } from './send-letter';

/** What an operator asks for. */
export interface AskedLetter extends AskedScope {
  /** Sends articles that another letter held, too. */
  again?: boolean | undefined;
  signal?: AbortSignal;
  onProgress?: (sent: number) => void;
}

/** A letter that could be sent. */
interface Planned {
  archive: Archive;
  scope: LetterScope;
  /** Slugs of the articles: as the letter was begun with, if it was. */
  articles: string[];
  /** Those that another letter held before. */
  repeated: string[];
  /** The letter, if it was begun. */
  begun: Letter | undefined;
}

async function plan(asked: AskedScope, now: Date): Promise<Planned> {
  const archive = await getArchive();
  const scope = scopeOf(asked, archive, now);
  const begun = await withDatabase((database) =>
    asked.until === undefined
      ? // The one of another day that was cut off, rather than the same articles once more.
        unfinishedLetter(database, scope).then((letter) => letter ?? findLetter(database, scope))
      : findLetter(database, scope),
  );
  const articles = begun?.articles ?? articlesIn(archive, scope).map(({ slug }) => slug);
  if (articles.length === 0) throw new Refusal(`${rangeOf(scope)} 沒有刊出的文章。`);
  const others = await withDatabase(listLetters);
  const sent = new Set(others.filter(({ id }) => id !== begun?.id).flatMap((one) => one.articles));
  const repeated = begun ? [] : articles.filter((slug) => sent.has(slug));
  if (!begun) return { archive, scope, articles, repeated, begun };
  const { since, until, category } = begun;
  return { archive, scope: { since, until, category }, articles, repeated, begun };
}

/** Tells what a letter would hold and who would get it; sends nothing. */
export async function describeLetter(asked: AskedLetter, now = new Date()): Promise<string> {
  const planned = await plan(asked, now);
  const { archive, scope, articles } = planned;
  const recipients = await withDatabase(activeSubscribers);
  const mailFor = letterWriter({ archive, articles, secret: '', name: '' });
  const [takers, others] = partition(recipients, (one) => mailFor(one) !== undefined);
  const byEdition = [...archive.archives].map(([slug, { edition }]) => {
    const count = takers.filter(({ edition }) => edition === slug).length;
    return `${edition.name || edition.language} ${count}`;
  });
  const letter = writeLetter(archive, articles, [], 'https://example.invalid/');
  const lines = articles.map((slug) => {
    const article = archive.bySlug.get(slug);
    const note = planned.repeated.includes(slug) ? '（以前寄過）' : '';
    return `  ${printable(article?.title ?? `${slug}（已經不在，不會寄）`)}${note}`;
  });
  const refused = await whyNotSent(planned, asked, now);
  return [
    `${rangeOf(scope)} 的電子報`,
    `主旨：${printable(letter?.subject ?? '')}`,
    `文章：${articles.length} 篇`,
    ...lines,
    `收信人：${takers.length} 人（${byEdition.join('、')}）；另有 ${others.length} 人選的分類裡沒有文章`,
    `什麼都沒有寄。看樣子：加 --preview；${refused ?? `寄出：加 --send${planned.repeated.length > 0 ? ' --again' : ''}。`}`,
  ].join('\n');
}

/** Writes a letter as files for a browser, in each edition. */
export async function previewLetter(asked: AskedLetter, now = new Date()): Promise<string> {
  const { archive, scope, articles } = await plan(asked, now);
  const name = [scope.since, scope.until, scope.category].filter(Boolean).join('_');
  const folder = path.join(dataFolder(), 'letters', name);
  fs.mkdirSync(folder, { recursive: true });
  const addresses = [...archive.archives].flatMap(([slug, own]) => {
    const letter = writeLetter(own, articles, [], '#');
    if (!letter) return [];
    const file = path.join(folder, slug || 'main');
    fs.writeFileSync(`${file}.html`, withOwnPictures(letter.html, own));
    fs.writeFileSync(`${file}.txt`, `${letter.subject}\n\n${letter.text}`);
    return [pathToFileURL(`${file}.html`).href];
  });
  return ['用瀏覽器打開（旁邊的 .txt 是純文字的樣子）：', ...addresses].join('\n');
}

/** Covers as the files that they are here: the site may have them only later. */
function withOwnPictures(html: string, { site }: Archive): string {
  return html.replaceAll(`src="${site.url}/`, `src="${pathToFileURL(publicDir).href}/`);
}

/**
 * Why a letter could not be sent as it was asked for, and what to do; undefined where it could.
 * Told by the dry run, too, which recommends nothing that would be refused.
 */
async function whyNotSent(
  planned: Planned,
  asked: AskedLetter,
  now: Date,
): Promise<string | undefined> {
  const { archive, scope, repeated, begun } = planned;
  const { site } = archive;
  if (begun?.finishedAt) return `${await finishedTold(begun)}。`;
  if (isReserved(new URL(site.url).hostname)) {
    return `site.yaml 的 url 是「${site.url}」，這種網址只供舉例，信裡的連結會打不開。先把 url 改成網站真正的網址，再寄。`;
  }
  if (isOpen(scope, archive, now)) {
    return `--until 寫的 ${scope.until} 還沒有到，到那天為止還會刊出的文章就寄不到了。改成今天以前的日期，或不寫 --until。`;
  }
  if (repeated.length > 0 && !asked.again) {
    const title = archive.bySlug.get(repeated[0] ?? '')?.title ?? '';
    return `有 ${repeated.length} 篇在別的電子報寄過了，例如〈${printable(title)}〉。真的要再寄一次，寄出時（--send）加 --again。`;
  }
  return undefined;
}

async function finishedTold(letter: Letter): Promise<string> {
  const { sent } = await withDatabase((database) => tallyOf(database, letter.id));
  return `${rangeOf(letter)} 的電子報早就寄完了（${sent} 人）`;
}

/**
 * Sends a letter, or goes on with one that was cut off.
 * @throws Refusal where some could not be sent it, after all others were
 */
export async function sendLetterTo(asked: AskedLetter, now = new Date()): Promise<string> {
  const planned = await plan(asked, now);
  const { archive, scope, articles, begun } = planned;
  if (begun?.finishedAt) return `${await finishedTold(begun)}，這次沒有寄。`;
  const { server, ...settings } = mailSettings(archive.site);
  if (!server) {
    throw new Refusal('沒有設定 SMTP_URL，電子報沒有地方可以寄。先看樣子：加 --preview。');
  }
  const refused = await whyNotSent(planned, asked, now);
  if (refused !== undefined) throw new Refusal(refused);
  const secret = await linkSecret();
  const letter = await withDatabase(async (database) => {
    await removeStale(database, now);
    return beginLetter(database, scope, articles, now);
  });
  const name = `letter-${letter.id}`;
  const { tally, sent, isFinished, hopeless } = await sendLetter(letter, {
    mailFor: letterWriter({ archive, articles: letter.articles, secret, name }),
    settings: { ...settings, server },
    ...(asked.signal ? { signal: asked.signal } : {}),
    ...(asked.onProgress ? { onProgress: asked.onProgress } : {}),
  });
  const told = `${rangeOf(scope)} 的電子報：這次寄了 ${sent}，一共${describeTally(tally)}`;
  if (isFinished) return told;
  const why = hopeless === undefined ? '' : `${whyHopeless(hopeless, server)}\n`;
  throw new Refusal(`${why}${told}\n還沒有寄完。把同一行指令再執行一次，就接著寄。`);
}

function whyHopeless(reason: string, { host }: MailServer): string {
  if (!isCertificateFault(reason)) return `郵件伺服器不收我們的信（${printable(reason)}）。`;
  return `郵件伺服器 ${printable(host)} 拿不出可以信任的憑證（${printable(reason)}），所以什麼都沒有交給它。SMTP_URL 的主機要是憑證上的名稱；憑證是自己簽的，就把簽發者的憑證檔（PEM）設給 NODE_EXTRA_CA_CERTS，再執行一次。`;
}

/** Lists what was sent, and how many subscribers there are. */
export async function listSent(): Promise<string> {
  return withDatabase(async (database) => {
    const { pending, active, bounced } = await countSubscribers(database);
    const sent = await listLetters(database);
    const lines: string[] = [];
    for (const letter of sent) {
      const tally = await tallyOf(database, letter.id);
      const state = letter.finishedAt ? '' : '（還沒寄完）';
      lines.push(`${rangeOf(letter)}${state}：${describeTally(tally)}`);
    }
    return [
      `訂閱者 ${active} 人，還沒確認 ${pending} 人，信寄不到 ${bounced} 人。`,
      ...(lines.length > 0 ? lines : ['還沒有寄過電子報。']),
    ].join('\n');
  });
}

/**
 * Marks addresses to which mail came back later.
 * @param text one address a line; it is read from a stream, as a command line stays in histories
 */
export async function markReturned(text: string, now = new Date()): Promise<string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const keys = lines.flatMap((line) => readMailAddress(line)?.key ?? []);
  const others = lines.length - keys.length;
  const notRead = others > 0 ? `另有 ${others} 行不是信箱，沒有理會。` : '';
  if (keys.length === 0) {
    throw new Refusal(`沒有讀到信箱。從標準輸入給，一行一個。${notRead}`);
  }
  const marked = await withDatabase(async (database) => {
    const ids = await findByKeys(database, keys);
    if (ids.length > 0) await markBounced(database, ids, 'returned', now);
    return ids.length;
  });
  return `讀到 ${keys.length} 個信箱，其中 ${marked} 個是訂閱者，不會再寄給他們。${notRead}`;
}

function rangeOf({ since, until, category }: LetterScope): string {
  return `${since} 到 ${until}${category && `（${category}）`}`;
}

function describeTally({ sent, bounced, refused, failed, doubtful, claimed }: Tally): string {
  const parts: [number, string][] = [
    [sent, '已寄'],
    [failed, '沒寄成，再執行會再試'],
    [bounced, '信箱不存在或不收信，以後不寄'],
    [refused, '這封信被拒收'],
    [doubtful, '交出去以後斷線，不確定，不再寄'],
    [claimed, '寄到一半（別的程式正在寄，或是被中斷了），不再寄'],
  ];
  return parts
    .filter(([count], at) => at === 0 || count > 0)
    .map(([count, what]) => `${what} ${count}`)
    .join('；');
}

function partition(
  recipients: readonly Recipient[],
  isIn: (one: Recipient) => boolean,
): [Recipient[], Recipient[]] {
  return [recipients.filter(isIn), recipients.filter((one) => !isIn(one))];
}
