import { z } from 'zod';
import { isLanguageTag } from '../schema';

/** The letters, digits, `-` and `_` of a YouTube video's id, always eleven. */
export const youTubeId = /^[\w-]{11}$/;

const attribute = () => z.string();
const safeHref = () => attribute().refine(isSafeHref, { error: '連結的開頭不被接受。' });

/**
 * The components an article may use and their attributes. Attributes are plain text: an article
 * is data and never code.
 */
export const articleComponents = {
  YouTube: z.strictObject({
    id: attribute().regex(youTubeId, { error: 'YouTube 影片代號是 11 個字元。' }),
    title: attribute().optional(),
    start: attribute()
      .regex(/^\d{1,6}$/, { error: 'start 是開始播放的秒數。' })
      .optional(),
  }),
  Figure: z.strictObject({
    src: attribute(),
    alt: attribute().optional(),
    caption: attribute().optional(),
    credit: attribute().optional(),
  }),
  Callout: z.strictObject({
    title: attribute().optional(),
    kind: z.enum(['note', 'warning'], { error: 'kind 只有 note 與 warning。' }).optional(),
  }),
  Quote: z.strictObject({
    direction: z.enum(['vertical'], { error: 'direction 只有 vertical。' }).optional(),
    source: attribute().optional(),
    href: safeHref().optional(),
    lang: attribute().optional(),
    original: attribute().regex(/\S/, { error: 'original 是空的。' }).optional(),
    originalLang: attribute()
      .refine(isLanguageTag, { error: 'originalLang 是語言代碼，例如 en。' })
      .optional(),
  }),
  Ruby: z.strictObject({
    base: attribute().regex(/\S/, { error: 'base 是空的。' }),
    text: attribute().regex(/\S/, { error: 'text 是空的。' }),
  }),
  Keep: z.strictObject({}),
} as const;
export type ComponentName = keyof typeof articleComponents;

/** Components that show nothing of what is written between their tags. */
export const emptyComponents: ReadonlySet<string> = new Set<ComponentName>([
  'YouTube',
  'Figure',
  'Ruby',
]);

/** Components that stand among the words of a sentence. */
const wordComponents: ReadonlySet<string> = new Set<ComponentName>(['Keep', 'Ruby']);

/** How each component is written, shown to an author who got it wrong. */
export const componentExamples: Record<ComponentName, string> = {
  YouTube: '<YouTube id="aGKZhj6a-aM" title="影片標題" start="30" />',
  Figure: '<Figure src="/images/posts/圖.jpg" alt="畫面內容" caption="圖說" />',
  Callout: '<Callout title="標題" kind="note">…</Callout>',
  Quote: '<Quote source="出處" href="https://example.com" original="譯文的原文">…</Quote>',
  Ruby: '<Ruby base="前沿" text="ㄑㄧㄢˊ ㄧㄢˊ" />',
  Keep: '<Keep>皇后</Keep>',
};

const phrasing = z.strictObject({
  lang: attribute().optional(),
  title: attribute().optional(),
});

/** HTML elements an article may write itself, and their attributes. */
export const articleElements: Readonly<Record<string, z.ZodType>> = {
  abbr: phrasing,
  br: z.strictObject({}),
  cite: phrasing,
  del: phrasing,
  details: z.strictObject({}),
  ins: phrasing,
  kbd: phrasing,
  mark: phrasing,
  q: phrasing,
  rp: phrasing,
  rt: phrasing,
  ruby: phrasing,
  small: phrasing,
  span: phrasing,
  sub: phrasing,
  summary: z.strictObject({}),
  sup: phrasing,
};

/** Whether a name is one of our components. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(articleComponents, name);
}

/** Whether a name is a component or an element that an article may use. */
export function isKnownElement(name: string): boolean {
  return isComponentName(name) || Object.hasOwn(articleElements, name);
}

/** Whether a name is one of our components that is a block of its own. */
export function isBlockComponent(name: string): name is ComponentName {
  return isComponentName(name) && !wordComponents.has(name);
}

/** Whether an element stands among the words of a sentence. */
export function isWordElement(name: string): boolean {
  if (isComponentName(name)) return wordComponents.has(name);
  return Object.hasOwn(articleElements, name) && !['details', 'summary'].includes(name);
}

/** Whether a link leads where a reader may be sent: the web, mail, telephone, or this site. */
export function isSafeHref(href: string): boolean {
  // Browsers drop control characters and blanks from a scheme: `java\nscript:` is one.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const address = href.replaceAll(/[\u0000-\u0020\u007F-\u009F]/g, '');
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1];
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme.toLowerCase());
}
