import { z } from 'zod';
import { datePattern } from '../date';
import { type ArticleField, articleFields } from '../front-matter';
import { articleComponents, type ComponentName, componentExamples } from '../mdx/elements';
import type { Publication } from '../site';
import { componentNotes } from './component-notes';
import { fieldNotes } from './field-notes';
import { articleJsonSchema } from './schemas';
import { exhibits } from './showcase';

/** A snippet as Visual Studio Code reads it: https://code.visualstudio.com/docs/editing/userdefinedsnippets */
export interface Snippet {
  /** Languages it is offered in. */
  scope: string;
  prefix: string;
  description: string;
  body: string[];
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

const today = `$CURRENT_YEAR-$CURRENT_MONTH-\${CURRENT_DATE}T$CURRENT_HOUR:$CURRENT_MINUTE:00$CURRENT_TIMEZONE_OFFSET`;

/** Snippets for a new article, each field, each component and each exhibit, by their names. */
export function snippets(publication: Publication): Record<string, Snippet> {
  const { properties = {} } = articleJsonSchema(publication);
  const fields = (Object.keys(articleFields) as ArticleField[]).map((name) => {
    const property = properties[name];
    const body = `${name}: ${fieldValue(typeof property === 'object' ? property : {})}`;
    return [
      `欄位 ${name}`,
      snippet(name, fieldNotes[name].about.replaceAll('`', ''), body),
    ] as const;
  });
  const components = (Object.keys(articleComponents) as ComponentName[]).map(
    (name) =>
      [
        `元件 ${name}`,
        snippet(name, componentNotes[name].about.replaceAll('`', ''), componentBody(name)),
      ] as const,
  );
  const others = exhibits
    .filter(({ component }) => !component)
    .map(
      ({ name, title, mdx }) =>
        [title, snippet(name, title, mdx.replaceAll(/[$}\\]/g, '\\$&'))] as const,
    );
  return { 新文章: newArticle(), ...Object.fromEntries([...fields, ...components, ...others]) };
}

function snippet(prefix: string, description: string, body: string): Snippet {
  return { scope: 'markdown,mdx', prefix, description, body: body.split('\n') };
}

function newArticle(): Snippet {
  const lines = [
    '---',
    `title: "${blank(1, '標題')}"`,
    `date: ${today}`,
    `description: "${blank(2, '一兩句話的摘要')}"`,
    'categories: ["$3"]',
    'tags: ["$4"]',
    '---',
    '',
    '$0',
  ];
  return snippet('article', '一篇新文章的檔頭', lines.join('\n'));
}

/** What to type for a field, by its schema; the first way to write it where there are several. */
function fieldValue(schema: JsonSchema): string {
  const [first] = schema.anyOf ?? [];
  if (typeof first === 'object') return fieldValue(first);
  if (schema.enum) return choice(schema.enum.map(String));
  switch (schema.type) {
    case 'boolean':
      return choice(['true', 'false']);
    case 'array':
      return typeof schema.items === 'object' && !Array.isArray(schema.items)
        ? rowOf(schema.items)
        : '["$1"]';
    case 'object':
      return `{ ${blank(1, '規則名稱')}: "${blank(2, '理由')}" }`;
    default:
      return schema.pattern === datePattern ? today : '"$1"';
  }
}

/** A list's first item, on lines of its own where it has fields. */
function rowOf({ properties = {} }: JsonSchema): string {
  const fields = Object.entries(properties).map(
    ([name, property]) => `${name}: ${fieldValue(typeof property === 'object' ? property : {})}`,
  );
  return fields.length === 0 ? '["$1"]' : `\n  - ${fields.join('\n    ')}`;
}

/** The component's example with its values as places to fill in, and its choices to choose from. */
function componentBody(name: ComponentName): string {
  const shape: Readonly<Record<string, z.ZodType>> = articleComponents[name].shape;
  let place = 0;
  const next = () => {
    place += 1;
    return place;
  };
  return componentExamples[name]
    .replaceAll(/(\w+)="([^"]*)"/g, (_, attribute: string, value: string) => {
      const options = optionsOf(shape[attribute]);
      return `${attribute}="${options ? choice(options, next()) : blank(next(), value)}"`;
    })
    .replace('…', () => `\n\n${blank(next(), '內容')}\n\n`);
}

function optionsOf(schema: z.ZodType | undefined): string[] | undefined {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return inner instanceof z.ZodEnum ? inner.options.map(String) : undefined;
}

/** A place to fill in, with what stands there at first. */
function blank(place: number, text: string): string {
  return `\${${place}:${text}}`;
}

function choice(options: readonly string[], place = 1): string {
  return `\${${place}|${options.join(',')}|}`;
}
