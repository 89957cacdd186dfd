import { readAlias } from '../alias';
import { isPageSlug } from '../read-page';
import { tagSlug } from '../slug';
import { type Cascade, cascadeFor, readCascades, siteCascades } from './cascade';
import type { ContentFile, Contents } from './content-files';
import type { FieldRules } from './field-values';
import { pagePath } from './hugo-address';
import type { HugoConfig } from './hugo-config';
import { type Note, quote } from './note';
import { Names, type NewRow } from './publication-files';
import { slugFor } from './slug';
import { dayOf, readTerm, type Survey, surveyPost, type Term } from './survey';

/** One file to bring in. Everything that depends on other posts is decided here. */
export interface Job {
  content: ContentFile;
  kind: 'article' | 'page' | 'list';
  slug: string;
  /** Address on our site, decoded. */
  address: string;
  /** Address on the Hugo site, decoded. */
  old: string | undefined;
  aliases: string[];
  anchors: Survey['anchors'];
  /** Why it is a draft although it does not say so itself. */
  draft?: string;
  fallback: FieldRules['fallback'];
  notes: Note[];
  /** Why it is not brought in. */
  skip: string | undefined;
  /** Whether nothing of what is not brought in is lost. */
  isUsed?: boolean;
}

/** All that converting any one post needs to know; it can be sent to another process. */
export interface Plan {
  config: HugoConfig;
  ownTimeZone: string;
  jobs: Job[];
  /** Our spelling by field and by name as written. */
  spellings: Record<'tags' | 'categories' | 'authors', Map<string, string>>;
  /** Slugs of categories by their names as written. */
  categorySlugs: Map<string, string>;
  /** Tags written in several ways: the spelling taken, and the others. */
  unified: { tag: string; others: string[] }[];
  /** Rows to add to `categories.yaml` and `authors.yaml`. */
  added: Record<'categories' | 'authors', NewRow[]>;
  /** Whether {@link added} is to be written. */
  addsNames: boolean;
}

export interface PlanOptions {
  config: HugoConfig;
  contents: Contents;
  ownTimeZone: string;
  /** Categories and authors that the publication has. */
  known: Record<'categories' | 'authors', readonly { slug: string; name: string }[]>;
  addsNames: boolean;
  onProgress?: (done: number, total: number) => void;
}

/** Files read at a time, so that none waits for the disk alone. */
const atOnce = 32;

/** Looks at every post once and decides addresses, spellings and what is new. */
export async function planImport(options: PlanOptions): Promise<Plan> {
  const { config, contents, ownTimeZone } = options;
  const surveys: Survey[] = [];
  for (let at = 0; at < contents.posts.length; at += atOnce) {
    const some = contents.posts.slice(at, at + atOnce);
    const looks = some.map((content) => surveyPost(content, config, ownTimeZone));
    surveys.push(...(await Promise.all(looks)));
    options.onProgress?.(surveys.length, contents.posts.length);
  }
  const tags = new Spellings((tag) => tagSlug(tag));
  const categories = new Names(options.known.categories, 'category');
  const authors = new Names(options.known.authors, 'author');
  const terms: { term: Term; content: ContentFile }[] = [];
  for (const content of contents.lists) {
    const term = await readTerm(content);
    if (!term) continue;
    terms.push({ term, content });
    const names = term.taxonomy === 'categories' ? categories : authors;
    names.describe(term.name, term.title, term.description);
  }
  for (const { names, hidden } of surveys) {
    if (hidden) continue;
    for (const tag of names.tags) tags.add(tag);
    for (const name of names.categories) categories.add(name);
    for (const name of names.authors) authors.add(name);
  }
  const cascades: Cascade[] = [
    ...siteCascades(config.cascade),
    ...(await Promise.all(contents.lists.map(readCascades))).flat(),
  ];
  const jobs = assignAddresses(surveys, config, cascades);
  for (const content of contents.lists) {
    const { term } = terms.find((one) => one.content === content) ?? {};
    const isUsed =
      term !== undefined &&
      options.addsNames &&
      (term.taxonomy === 'categories' ? categories : authors).isNew(term.name);
    jobs.push(listJob(content, isUsed, cascades));
  }
  jobs.sort((a, b) => (a.content.file < b.content.file ? -1 : 1));
  return {
    config,
    ownTimeZone,
    jobs,
    spellings: {
      tags: tags.chosen(),
      categories: categories.spellings(),
      authors: authors.spellings(),
    },
    categorySlugs: categories.slugs(),
    unified: tags.unified(),
    added: { categories: categories.added(), authors: authors.added() },
    addsNames: options.addsNames,
  };
}

function assignAddresses(
  surveys: readonly Survey[],
  config: HugoConfig,
  cascades: readonly Cascade[],
): Job[] {
  // A site without sections keeps its posts at the top.
  const hasSections = surveys.some(({ content }) => pagePath(content.path).includes('/'));
  const isPage = (survey: Survey) =>
    config.isSite && hasSections && !pagePath(survey.content.path).includes('/');
  // The older post keeps the address, also when a newer one of the same name joins later.
  const sorted = [...surveys].sort((a, b) =>
    a.date === b.date ? (a.content.path < b.content.path ? -1 : 1) : a.date < b.date ? -1 : 1,
  );
  const taken = new Set<string>();
  const jobs = sorted.map((survey) => assign(survey, isPage(survey), taken, config, cascades));
  const homes = new Map(
    jobs.flatMap((job) => (job.skip ? [] : [[key(job.address), job] as const])),
  );
  const led = new Map<string, Job>();
  for (const job of jobs) {
    if (!job.skip) job.aliases = job.aliases.filter((alias) => isFree(alias, job, homes, led));
  }
  return jobs;
}

function isFree(
  alias: string,
  job: Job,
  homes: ReadonlyMap<string, Job>,
  led: Map<string, Job>,
): boolean {
  if (key(alias) === key(job.address) || alias === '/') return false;
  const other = homes.get(key(alias)) ?? led.get(key(alias));
  if (other === undefined) {
    led.set(key(alias), job);
    return true;
  }
  if (other !== job) {
    const text = `舊網址 ${alias} 沒有帶過來：它是 ${other.content.path} 的網址。`;
    job.notes.push({ kind: 'unconverted', text, about: { list: 'link', name: alias } });
  }
  return false;
}

function assign(
  survey: Survey,
  isPage: boolean,
  taken: Set<string>,
  config: HugoConfig,
  cascades: readonly Cascade[],
): Job {
  const { content, title, old, fallback } = survey;
  const notes: Note[] = [];
  const name = pagePath(content.path).split('/').at(-1) ?? '';
  const [, kept] = /^\/posts\/([^/]+)$/u.exec(old ?? '') ?? [];
  const named = kept ?? survey.slug ?? name;
  const wanted = config.lowerCase ? named.toLowerCase() : named;
  const { slug: first, cleaned } = slugFor(wanted, title);
  if (cleaned) notes.push(guess(`「${wanted}」不能當網址，改成「${first}」。`));
  const kind = isPage ? 'page' : 'article';
  const isEmptyPage = isPage && survey.isEmpty;
  const draft = survey.saysDraft ? undefined : cascadeFor(content, cascades);
  const skip =
    survey.hidden ??
    (isEmptyPage ? emptyPage : undefined) ??
    (isPage && (survey.isDraft || draft !== undefined) ? draftPage : undefined);
  const slug = skip ? first : freeSlug(first, survey, kind, taken);
  if (slug !== first) notes.push(guess(`網址「${first}」已經有別篇文章，改成「${slug}」。`));
  if (isPage && !skip) notes.push(guess('在 content 最上層，當成頁面，不是文章。'));
  const address = isPage ? `/${slug}` : `/posts/${slug}`;
  const aliases: string[] = [];
  for (const written of [...(old === undefined || old === '/' ? [] : [old]), ...survey.aliases]) {
    const { path, problem } = readAlias(escapeAddress(written));
    if (path !== undefined) aliases.push(escapeAddress(path));
    else {
      const text = `舊網址 ${quote(written)} 沒有帶過來：${problem}`;
      notes.push({ kind: 'unconverted', text, about: { list: 'link', name: written } });
    }
  }
  for (const alias of survey.badAliases) {
    const text = `aliases 的「${alias}」沒有帶過來：不是這個網站的路徑。`;
    notes.push({ kind: 'unconverted', text, about: { list: 'link', name: alias } });
  }
  const description = { value: title, why: '標題當摘要' };
  return {
    content,
    kind,
    slug,
    address,
    old,
    aliases: [...new Set(aliases)].filter((alias) => alias !== address),
    anchors: survey.anchors,
    ...(draft === undefined ? {} : { draft }),
    fallback: isPage ? { ...only(fallback, 'title'), description } : fallback,
    notes,
    skip,
    ...(isEmptyPage ? { isUsed: true } : {}),
  };
}

const draftPage = '是草稿，而頁面沒有草稿，沒有匯入。';
const emptyPage = '沒有內文，只是舊網站版型用的頁面。';

function only(fallback: Job['fallback'], field: 'title'): Job['fallback'] {
  return fallback[field] ? { [field]: fallback[field] } : {};
}

/** Two posts of one name both come over: the second gets its section or its day behind it. */
function freeSlug(
  first: string,
  { content, date }: Survey,
  kind: Job['kind'],
  taken: Set<string>,
): string {
  const folder = pagePath(content.path).split('/').at(-2);
  const endings = ['', ...(folder ? [`-${folder}`] : []), `-${dayOf(date)}`];
  for (let number = 0; ; number += 1) {
    const ending = endings[number] ?? `-${number}`;
    const { slug } = slugFor(`${first}${ending}`);
    const place = `${kind} ${key(slug)}`;
    if (taken.has(place) || (kind === 'page' && !isPageSlug(slug))) continue;
    taken.add(place);
    return slug;
  }
}

function listJob(content: ContentFile, isUsed: boolean, cascades: readonly Cascade[]): Job {
  return {
    content,
    kind: 'list',
    slug: '',
    address: '',
    old: undefined,
    aliases: [],
    anchors: new Map(),
    fallback: {},
    notes: cascades.filter(({ list }) => list === content).flatMap(({ notes }) => notes),
    skip: isUsed
      ? '_index.md 的 title 與 description 已經用在新增的分類或作者。'
      : '_index.md 是 Hugo 的列表頁，不是文章。',
    isUsed,
  };
}

/** An address in the form that front matter has it: signs that mean something are spelled out. */
function escapeAddress(decoded: string): string {
  return decoded.replace(/[%?#]/gu, encodeURIComponent);
}

function guess(text: string): Note {
  return { kind: 'guessed', text };
}

/** File systems that do not tell capitals from small letters see one file. */
function key(address: string): string {
  return address.normalize('NFC').toLowerCase();
}

/** Counts the spellings of names that mean the same. */
class Spellings {
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(readonly keyOf: (name: string) => string) {}

  add(name: string): void {
    const counts = this.#counts.get(this.keyOf(name)) ?? new Map<string, number>();
    counts.set(name, (counts.get(name) ?? 0) + 1);
    this.#counts.set(this.keyOf(name), counts);
  }

  /** Spelling most used, by every spelling. */
  chosen(): Map<string, string> {
    return new Map(
      this.#all().flatMap(({ tag, others }) =>
        [tag, ...others].map((spelling) => [spelling, tag] as const),
      ),
    );
  }

  /** Those that are spelt in several ways. */
  unified(): { tag: string; others: string[] }[] {
    return this.#all().filter(({ others }) => others.length > 0);
  }

  #all(): { tag: string; others: string[] }[] {
    return [...this.#counts.values()].flatMap((counts) => {
      const [tag, ...others] = [...counts]
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .map(([name]) => name);
      return tag === undefined ? [] : [{ tag, others }];
    });
  }
}
