import { z } from 'zod';
import { rules } from '../check/rules';
import { type ArticleField, articleFields } from '../front-matter';
import { articleComponents, articleElements, type ComponentName } from '../mdx/elements';
import { componentNotes, elementNotes } from './component-notes';
import {
  authorNotes,
  categoryNotes,
  fieldNotes,
  siteNotes,
  termNotes,
  termsNotes,
} from './field-notes';
import { type Exhibit, exhibits } from './showcase';

/**
 * The parts of the authors' guide that the code knows, in Markdown.
 * @param help what each command prints for `--help`, see `help.ts`
 * @returns name of the part → its text, for {@link fillGenerated}
 */
export function generatedParts(help: Readonly<Record<string, string>>): Record<string, string> {
  return {
    fields: fields(),
    'site-fields': notes(siteNotes),
    'category-fields': notes(categoryNotes),
    'author-fields': notes(authorNotes),
    'term-fields': notes(termNotes),
    'terms-fields': notes(termsNotes),
    components: components(),
    markdown: exhibits
      .filter(({ component }) => !component)
      .map(section)
      .join('\n\n'),
    elements: elements(),
    rules: ruleTable(),
    ...Object.fromEntries(
      Object.entries(help).map(([command, text]) => [
        `help-${command}`,
        `\`\`\`text\n${text.trim()}\n\`\`\``,
      ]),
    ),
  };
}

const marked = /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- \/generated -->)/g;

/**
 * Puts the parts between their marks, `<!-- generated: name -->` and `<!-- /generated -->`.
 * @throws where the text asks for a part that there is not, or leaves one out
 */
export function fillGenerated(text: string, parts: Readonly<Record<string, string>>): string {
  const used = new Set<string>();
  const filled = text.replaceAll(marked, (_, opening: string, name: string, closing: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`Nothing is generated under the name ${name}.`);
    used.add(name);
    return `${opening}\n${part}\n\n${closing}`;
  });
  const missing = Object.keys(parts).filter((name) => !used.has(name));
  if (missing.length > 0) throw new Error(`The text has no place for ${missing.join(', ')}.`);
  return filled;
}

function fields(): string {
  const rows = (Object.keys(articleFields) as ArticleField[]).map((name) => {
    const { about, seen } = fieldNotes[name];
    return [`\`${name}\``, about, example(articleFields[name]), seen];
  });
  return table(['欄位', '做什麼', '寫法', '讀者在哪裡看到'], rows);
}

/** The line itself as code; the remark in brackets after it as words. */
function example(line: string): string {
  const [, code = line, remark = ''] = /^([^（]*?)(（.*）)?$/u.exec(line) ?? [];
  return `${/[:：] (?:一組|一列)/u.test(code) ? code : `\`${code.trim()}\``}${remark}`;
}

function notes(record: Readonly<Record<string, string>>): string {
  return table(
    ['欄位', '做什麼'],
    Object.entries(record).map(([name, about]) => [`\`${name}\``, about]),
  );
}

function components(): string {
  return (Object.keys(articleComponents) as ComponentName[])
    .map((name) => {
      const { about, attributes } = componentNotes[name];
      const { shape } = articleComponents[name];
      const rows = Object.entries(attributes).map(([attribute, note]) => [
        `\`${attribute}\``,
        isRequired(shape, attribute) ? '是' : '',
        note,
      ]);
      return [
        `### ${name}`,
        about,
        ...exhibits.filter(({ component }) => component === name).map(section),
        ...(rows.length > 0 ? [table(['屬性', '必填', '做什麼'], rows)] : []),
      ].join('\n\n');
    })
    .join('\n\n');
}

function isRequired(shape: Readonly<Record<string, z.ZodType>>, attribute: string): boolean {
  return !(shape[attribute] instanceof z.ZodOptional);
}

function section({ name, title, mdx, about, component }: Exhibit): string {
  return [
    ...(component ? [] : [`### ${title}`]),
    ...(about ? [about] : []),
    code(mdx),
    `![${title}在文章頁上的樣子](images/${name}.webp)`,
  ].join('\n\n');
}

function elements(): string {
  const rows = Object.keys(articleElements).map((name) => {
    const note = elementNotes[name];
    if (!note) throw new Error(`lib/docs/component-notes.ts does not say what <${name}> is for.`);
    const written = note.example.startsWith('<') || /<\w/.test(note.example);
    return [`\`${name}\``, note.about, written ? `\`${note.example}\`` : note.example];
  });
  return table(['元素', '做什麼', '寫法'], rows);
}

function ruleTable(): string {
  return table(
    ['規則', '程度', '看什麼'],
    rules.map(({ name, severity, about }) => [
      `\`${name}\``,
      severity === 'error' ? '錯誤' : '提醒',
      about.replaceAll(/<[^>]+>/g, '`$&`'),
    ]),
  );
}

function code(text: string): string {
  const fence = text.includes('```') ? '````' : '```';
  return `${fence}mdx\n${text}\n${fence}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
