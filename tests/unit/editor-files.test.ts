import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { formatLines } from '../../lib/check/format';
import type { Report } from '../../lib/check/rule';
import { jsonSchemas } from '../../lib/docs/schemas';
import { type Snippet, snippets } from '../../lib/docs/snippets';
import { articleFields, parseArticleFile } from '../../lib/front-matter';
import { articleComponents } from '../../lib/mdx/elements';
import { parseBody } from '../../lib/mdx/parse';
import { writeNewArticle } from '../../lib/new-article';
import { publication } from './publication';

const schemas = jsonSchemas(publication);

function accepts(name: string, value: unknown): boolean {
  const schema = schemas[name];
  if (!schema) throw new Error(`There is no schema ${name}.`);
  return z.fromJSONSchema(schema).safeParse(value).success;
}

function fieldsOf(source: string): unknown {
  return parse(/^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '');
}

test('the schema of an article knows every field and says what it is for', () => {
  const { properties = {} } = schemas.article ?? {};
  expect(Object.keys(properties)).toEqual(Object.keys(articleFields));
  for (const property of Object.values(properties)) {
    expect(property).toHaveProperty('description');
  }
});

test('the schema accepts the articles there are, and one just begun', () => {
  for (const name of readdirSync('content/posts').filter((one) => one.endsWith('.mdx'))) {
    const source = readFileSync(`content/posts/${name}`, 'utf8').replaceAll('\r\n', '\n');
    expect(accepts('article', fieldsOf(source)), name).toBe(true);
  }
  const begun = writeNewArticle({ title: '標題' }, publication.site, new Date(0));
  expect(accepts('article', fieldsOf(begun))).toBe(true);
});

const right = { title: '標題', date: '2025-05-12', ai_use: 'none' };

test.each([
  ['no title', { date: '2025-05-12' }],
  ['a misspelled field', { ...right, catgories: [] }],
  ['a date in words', { ...right, date: '五月十二日' }],
  ['a number for a title', { ...right, title: 2024 }],
  ['an unknown level', { ...right, ai_use: 'some' }],
  ['half an address', { ...right, source_url: 'example.com' }],
  ['words for a draft', { ...right, draft: 'yes' }],
])('the schema refuses %s', (_, fields) => {
  expect(accepts('article', right)).toBe(true);
  expect(accepts('article', fields)).toBe(false);
});

test('the schemas of the publication’s data accept it and refuse slips', () => {
  for (const name of ['site', 'categories', 'authors'] as const) {
    const data: unknown = parse(readFileSync(`content/${name}.yaml`, 'utf8'));
    expect(accepts(name, data), name).toBe(true);
  }
  expect(accepts('site', { ...publication.site, page_size: 0 })).toBe(false);
  expect(accepts('categories', [{ slug: 'a b', name: '甲', description: '乙', hue: 1 }])).toBe(
    false,
  );
  expect(accepts('authors', [{ slug: 'lin', name: '林' }])).toBe(false);
});

const offered = snippets(publication);

/** A snippet as it stands once its author has pressed Tab through it. */
function typed({ body }: Snippet): string {
  return body
    .join('\n')
    .replaceAll(/\$\{?CURRENT_(\w+)\}?/g, (_, part: string) => {
      const parts: Record<string, string> = { YEAR: '2025', TIMEZONE_OFFSET: '+08:00' };
      return parts[part] ?? '12';
    })
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\d/g, '')
    .replaceAll(/\\([$}\\])/g, '$1');
}

test('there is a snippet for each field and component', () => {
  expect(Object.values(offered).map(({ prefix }) => prefix)).toEqual(
    expect.arrayContaining([...Object.keys(articleFields), ...Object.keys(articleComponents)]),
  );
});

test.each(Object.values(offered))(
  'the snippet $prefix writes what the engine reads',
  async (one) => {
    const text = typed(one);
    expect(text).not.toMatch(/\$\{|\$\d|CURRENT/);
    if (text.startsWith('---')) {
      const { faults } = parseArticleFile(text, 'a.mdx', publication);
      // Its empty category and tag are for the author to fill in.
      expect(faults.every(({ field }) => field === 'categories' || field === 'tags')).toBe(true);
    } else if (Object.hasOwn(articleFields, one.prefix)) {
      const line = text.replace('""', `"${exampleOf(one.prefix)}"`);
      const rest = Object.entries({ title: '標題', date: '2025-01-01' })
        .filter(([field]) => field !== one.prefix)
        .map(([field, value]) => `${field}: ${value}`);
      const { faults } = parseArticleFile(
        `---\n${[...rest, line].join('\n')}\n---\n`,
        'a.mdx',
        publication,
      );
      expect(faults).toEqual([]);
    } else {
      const { faults } = await parseBody(text, 'a.mdx');
      expect(faults.filter(({ rule }) => rule !== 'picture')).toEqual([]);
    }
  },
);

/** The value that a field's example shows. */
function exampleOf(field: string): string {
  const line = Object.entries(articleFields).find(([name]) => name === field)?.[1] ?? '';
  return (/"([^"]+)"/.exec(line) ?? /: ([^\s（]+)/.exec(line))?.[1] ?? '';
}

test('the task reads findings as the check writes them', () => {
  const reports: Report[] = [
    {
      file: 'content/posts/甲 乙.mdx',
      line: 12,
      column: 3,
      rule: 'broken-link',
      severity: 'error',
      field: 'description',
      found: '只有100%：[這裡]\n第二行',
      advice: '請改。',
    },
    {
      file: 'content/site.yaml',
      line: 1,
      column: 1,
      rule: 'invalid-field',
      severity: 'warning',
      found: '找到數字 0。',
      advice: '請寫成 page_size: 10',
    },
  ];
  const tasks = readFileSync('.vscode/tasks.json', 'utf8');
  const { pattern } = z
    .object({
      tasks: z.array(
        z.object({
          label: z.string(),
          command: z.string(),
          problemMatcher: z.union([
            z.object({ pattern: z.record(z.string(), z.unknown()) }),
            z.array(z.never()),
          ]),
        }),
      ),
    })
    .parse(JSON.parse(tasks))
    .tasks.flatMap(({ problemMatcher }) =>
      'pattern' in problemMatcher ? [problemMatcher] : [],
    )[0] ?? {
    pattern: {},
  };
  const lines = formatLines(reports).split('\n');
  const read = lines.map((line) => {
    const match = new RegExp(String(pattern.regexp)).exec(line) ?? [];
    return ['file', 'line', 'column', 'severity', 'message', 'code'].map(
      (part) => match[Number(pattern[part])],
    );
  });
  expect(read).toEqual([
    [
      'content/posts/甲 乙.mdx',
      '12',
      '3',
      'error',
      'description：只有100%：[這裡] 第二行 → 請改。',
      'broken-link',
    ],
    [
      'content/site.yaml',
      '1',
      '1',
      'warning',
      '找到數字 0。 → 請寫成 page_size: 10',
      'invalid-field',
    ],
  ]);
});
