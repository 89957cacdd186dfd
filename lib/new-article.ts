import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { stringify } from 'yaml';
import type { Video } from './article';
import { toRfc3339 } from './date';
import { unwrap } from './han';
import type { Category, Site } from './site';
import { isArticleSlug } from './slug';

/** What an author says of an article that is yet to be written. */
export interface NewArticle {
  title: string;
  category?: Category;
  tags?: readonly string[];
  video?: Pick<Video, 'id' | 'start'>;
  sourceUrl?: string;
  sourceName?: string;
  /** Shown in `npm run dev` only, until the author takes the line out. */
  draft?: boolean;
}

const simplify = Converter({ from: 'twp', to: 'cn' });

const longestSlug = 60;

/** One line a field, texts in quotes: what Hugo archives look like. */
const yamlStyle = {
  lineWidth: 0,
  defaultStringType: 'QUOTE_DOUBLE',
  collectionStyle: 'flow',
  flowCollectionPadding: false,
} as const;

/**
 * Suggests an address from a title: Han as pinyin without tones, Latin and digits as they are.
 * 「AI 怎麼讀字」 → `ai-zen-me-du-zi`.
 * @returns undefined when the title has nothing to spell
 */
export function suggestSlug(title: string): string | undefined {
  // Its dictionary of readings knows words in simplified characters: 怎么 is zen me, 怎麼 zen mo.
  const spelled = pinyin(simplify(title.normalize('NFKC')), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .join(' ')
    .toLowerCase();
  let slug = '';
  for (const word of spelled.match(/[a-z0-9]+/g) ?? []) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > longestSlug) break;
    slug = longer;
  }
  return isArticleSlug(slug) ? slug : undefined;
}

function youTubeTag({ id, start }: Pick<Video, 'id' | 'start'>): string {
  return `<YouTube id="${id}"${start === undefined ? '' : ` start="${start}"`} />`;
}

/** Writes the file of a new article, dated `now` in the publication's zone. */
export function writeNewArticle(article: NewArticle, site: Site, now: Date): string {
  const { title, category, tags = [], video, sourceUrl, sourceName, draft } = article;
  const fields = {
    // On one line, also where it was pasted from several: one of them could end the fields.
    title: unwrap(title),
    description: '',
    tags: [...tags],
    categories: category ? [category.name] : [],
    ...(sourceName ? { source_name: unwrap(sourceName) } : {}),
    ...(sourceUrl ? { source_url: sourceUrl } : {}),
    ...(draft ? { draft } : {}),
  };
  const lines = Object.entries(fields).map(
    ([name, value]) => `${name}: ${stringify(value, yamlStyle).trim()}`,
  );
  lines.splice(1, 0, `date: ${toRfc3339(now, site.time_zone)}`);
  const body = ['第一段從這裡開始。', ...(video ? [youTubeTag(video)] : []), '## 第一個小標題'];
  return `---\n${lines.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}
