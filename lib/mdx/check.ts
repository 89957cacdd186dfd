import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { z } from 'zod';
import type { Fault } from '../fault';
import { isPicture, readPicture } from '../pictures';
import { suggest } from '../suggest';
import { videoIdOf } from '../youtube-url';
import {
  articleComponents,
  articleElements,
  componentExamples,
  isComponentName,
  isSafeHref,
} from './elements';
import { attributesOf, isJsxElement, type JsxElement } from './jsx';
import { lostText } from './lost-text';
import { misplaced } from './nesting';
import { isComment, showsNothing } from './shows-nothing';

type Finding = Omit<Fault, 'file' | 'line' | 'column'>;

/**
 * Looks through a parsed body for what an article may not hold: code, components and elements we
 * do not have, links and pictures that lead nowhere safe.
 * @param file name for the faults
 * @returns every fault, in reading order
 */
export async function checkBody(tree: Root, file: string): Promise<Fault[]> {
  const at = (node: Nodes, finding: Finding): Fault => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
    ...finding,
  });
  const jobs: Promise<Fault[]>[] = [];
  visit(tree, (node) => {
    jobs.push(findingsAt(node).then((findings) => findings.map((one) => at(node, one))));
  });
  const others = [
    ...misplaced(tree),
    ...lostText(tree).map((lost) => ({ rule: 'lost-text', ...lost })),
  ];
  const found = (await Promise.all(jobs)).flat();
  return [...found, ...others.map(({ node, ...finding }) => at(node, finding))];
}

async function findingsAt(node: Nodes): Promise<Finding[]> {
  if (isJsxElement(node)) return elementFindings(node);
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        {
          rule: 'no-code',
          found: `import／export 是程式：「${firstLine(node.value)}」`,
          advice: '文章裡不能寫程式，請刪掉這一行；要示範程式碼，請放進 ``` 區塊。',
        },
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (isComment(node.value)) return [];
      return [
        {
          rule: 'no-code',
          found: `大括號會被當成程式：「{${firstLine(node.value)}}」`,
          advice: `要印出大括號，請寫成 ${`{${firstLine(node.value)}}`.replaceAll(/[{}]/g, '\\$&')}`,
        },
      ];
    case 'link':
    case 'definition':
      return isSafeHref(node.url) ? [] : [unsafeLink(node.url)];
    case 'image':
      return pictureFindings(node.url);
    case 'imageReference':
      return [
        {
          rule: 'picture',
          found: `圖片「![${node.alt}][${node.label}]」的位址寫在別處。`,
          advice: '請把位址寫在一起，例如 ![畫面內容](/images/posts/圖.jpg)。',
        },
      ];
    default:
      return [];
  }
}

async function elementFindings(node: JsxElement): Promise<Finding[]> {
  const name = node.name ?? '';
  const schema = isComponentName(name)
    ? articleComponents[name]
    : Object.hasOwn(articleElements, name)
      ? articleElements[name]
      : undefined;
  if (!schema) return [unknownElement(name)];

  const findings: Finding[] = [];
  const names = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute') {
      if (names.has(attribute.name)) findings.push(twice(name, attribute.name));
      names.add(attribute.name);
    }
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      findings.push({
        rule: 'no-code',
        found: `<${name}> 裡有程式：「{${attribute.value}}」`,
        advice: '請把屬性一個一個寫成 名稱="文字"。',
      });
    } else if (typeof attribute.value === 'object' && attribute.value !== null) {
      const literal = attribute.value.value.replaceAll(/^["'`]|["'`]$/g, '');
      findings.push({
        rule: 'no-code',
        field: attribute.name,
        found: `<${name}> 的 ${attribute.name} 用了大括號：「{${attribute.value.value}}」`,
        advice: `請寫成 ${attribute.name}="${literal}"`,
      });
    }
  }
  if (findings.length === 0) findings.push(...attributeFindings(name, schema, attributesOf(node)));
  const { src, title, source } = attributesOf(node);
  const isEmpty = findings.length === 0 && showsNothing(node) && !title?.trim() && !source?.trim();
  if (isEmpty && (name === 'Quote' || name === 'Callout')) {
    findings.push({
      rule: 'empty-component',
      found: `<${name}> 裡沒有文字。`,
      advice: `請把文字寫在 <${name}> 與 </${name}> 之間，或整個刪掉。`,
    });
  }
  if (name === 'Figure' && src !== undefined) findings.push(...(await pictureFindings(src)));
  return findings;
}

function twice(name: string, attribute: string): Finding {
  return {
    rule: 'invalid-attribute',
    field: attribute,
    found: `<${name}> 的 ${attribute} 寫了兩次，只有最後一個會出現。`,
    advice: '請只留一個。',
  };
}

function attributeFindings(
  name: string,
  schema: z.ZodType,
  attributes: Record<string, string>,
): Finding[] {
  const result = schema.safeParse(attributes);
  if (result.success) return [];
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const example = isComponentName(name) ? `請寫成 ${componentExamples[name]}` : '請刪掉這個屬性。';
  const misspelled = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => suggest(key, known)) : [],
  );
  return result.error.issues.flatMap((issue): Finding[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const meant = suggest(key, known);
        return {
          rule: 'unknown-attribute',
          field: key,
          found: `<${name}> 沒有「${key}」這個屬性。`,
          advice: meant ? `是不是要寫 ${meant}？` : example,
        };
      });
    }
    const field = String(issue.path[0] ?? '');
    const value = attributes[field];
    if (value === undefined && misspelled.includes(field)) return [];
    return [
      {
        rule: 'invalid-attribute',
        field,
        found:
          value === undefined
            ? `<${name}> 少了 ${field}。`
            : `<${name}> 的 ${field} 是「${value}」：${issue.message}`,
        advice:
          name === 'YouTube' && field === 'id' && value && videoIdOf(value)
            ? `請寫成 id="${videoIdOf(value)}"`
            : example,
      },
    ];
  });
}

/** What to write in place of the HTML that editors paste most. */
const insteadOf = new Map(
  Object.entries({
    a: '連結請寫成 [文字](https://example.com)',
    b: '粗體請寫成 **文字**',
    strong: '粗體請寫成 **文字**',
    i: '強調請寫成 *文字*',
    em: '強調請寫成 *文字*',
    p: '段落之間空一行就好，不用寫 <p>',
    div: '段落之間空一行就好，不用寫 <div>',
    img: '圖片請寫成 ![畫面內容](/images/posts/圖.jpg "圖說")，檔案放在 public/ 裡',
    iframe: `影片請寫成 ${componentExamples.YouTube}；其他網站的內嵌內容請改放連結`,
    video: `影片請寫成 ${componentExamples.YouTube}，或放連結`,
    ul: '清單請每行用「- 」開頭',
    ol: '清單請每行用「1. 」開頭',
    li: '清單請每行用「- 」開頭',
    blockquote: '引文請每行用「> 」開頭',
    h1: '標題請用 ## 開頭',
    h2: '標題請用 ## 開頭',
    h3: '標題請用 ### 開頭',
    table: '表格請用 Markdown 的寫法（| 甲 | 乙 |）',
    code: '程式碼請放在反引號裡',
    pre: '程式碼請放在 ``` 區塊裡',
  }),
);

function unknownElement(name: string): Finding {
  const isComponent = /^[A-Z]/.test(name);
  const known = Object.keys(isComponent ? articleComponents : articleElements);
  const meant = suggest(name, Object.keys(articleComponents));
  return {
    rule: isComponent ? 'unknown-component' : 'unknown-element',
    found: name ? `不能用 <${name}>。` : '不能用空的 <>。',
    advice: insteadOf.has(name)
      ? `${insteadOf.get(name)}。`
      : meant
        ? `是不是要寫 <${meant}>？`
        : `可以用的有：${known.join('、')}。若只是要印出小於符號，請寫成 \\<`,
  };
}

async function pictureFindings(src: string): Promise<Finding[]> {
  const picture = await readPicture(src);
  return isPicture(picture) ? [] : [{ rule: 'picture', ...picture }];
}

function unsafeLink(url: string): Finding {
  return {
    rule: 'unsafe-link',
    found: `連結「${url.slice(0, 80)}」不能點。`,
    advice: '連結只能以 https://、http://、mailto:、tel:、/ 或 # 開頭。',
  };
}

function firstLine(code: string): string {
  const line = code.trim().split('\n', 1)[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 60)}……` : line;
}
