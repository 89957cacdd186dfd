import type { z } from 'zod';
import type { Fault } from './fault';
import { suggest } from './suggest';
import type { YamlText } from './yaml';

/**
 * Checks YAML values against a schema and tells every mismatch at its own line.
 * @param examples field name → a correct line, shown as a sample where an issue brings no advice of
 *   its own (`params.advice`)
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlText,
  file: string,
  examples: Readonly<Record<string, string>>,
): { value: z.output<Schema>; faults: [] } | { value: undefined; faults: Fault[] } {
  if (yaml.faults.length > 0) return { value: undefined, faults: yaml.faults };
  const result = schema.safeParse(yaml.data ?? {});
  if (result.success) return { value: result.data, faults: [] };
  const faults = result.error.issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownField(file, yaml, [...issue.path, key], key, examples));
    }
    if (issue.code === 'invalid_type' && issue.expected === 'array' && issue.path.length === 0) {
      return [notAList(file, yaml, examples)];
    }
    const steps = issue.path.filter((step) => typeof step === 'string');
    // A part has the example of the field that it is a part of.
    const example = steps.map((step) => examples[step]).find((one) => one !== undefined);
    const found = valueAt(yaml.data, issue.path);
    return [
      {
        file,
        ...yaml.locate(issue.path),
        rule: found === undefined ? 'missing-field' : 'invalid-field',
        field: steps.join('.') || undefined,
        found:
          found === undefined
            ? '沒有寫這個必要的欄位。'
            : issue.code === 'custom'
              ? issue.message
              : `找到${showValue(found)}，這裡不能這樣寫。`,
        advice: ownAdvice(issue) ?? (example ? `寫法像這樣：${example}` : '請對照其他檔案的寫法。'),
      },
    ];
  });
  return { value: undefined, faults };
}

function notAList(file: string, yaml: YamlText, examples: Readonly<Record<string, string>>): Fault {
  const [first = ''] = Object.values(examples);
  return {
    file,
    ...yaml.locate([]),
    rule: 'invalid-field',
    found: `找到${showValue(yaml.data)}，這個檔案要是一張清單。`,
    advice: `每一項的第一個欄位前面加上「- 」，像這樣：- ${first}`,
  };
}

/** What a schema says to write in place of this very value. */
function ownAdvice(issue: z.core.$ZodIssue): string | undefined {
  const advice: unknown = issue.code === 'custom' ? issue.params?.advice : undefined;
  return typeof advice === 'string' ? advice : undefined;
}

function unknownField(
  file: string,
  yaml: YamlText,
  path: readonly PropertyKey[],
  key: string,
  examples: Readonly<Record<string, string>>,
): Fault {
  const [parent] = path;
  if (path.length > 1 && typeof parent === 'string' && examples[parent]) {
    return {
      file,
      ...yaml.locate(path),
      rule: 'unknown-field',
      field: path.join('.'),
      found: `${parent} 裡沒有「${key}」。`,
      advice: `寫法像這樣：${examples[parent]}`,
    };
  }
  const known = Object.keys(examples);
  const meant = suggest(key, known);
  const item = typeof parent === 'number' ? nameOf(valueAt(yaml.data, [parent])) : undefined;
  return {
    file,
    ...yaml.locate(path),
    rule: 'unknown-field',
    field: path.filter((step) => typeof step === 'string').join('.'),
    found: `${item === undefined ? '' : `「${item}」：`}沒有「${key}」這個欄位。`,
    advice: meant ? `是不是要寫 ${meant}？` : `可以用的欄位：${known.join('、')}。`,
  };
}

/** What an item of a list is called: the first of its fields, as the examples have it. */
function nameOf(item: unknown): string | undefined {
  const [name] = typeof item === 'object' && item !== null ? Object.values(item) : [];
  return typeof name === 'string' ? name.slice(0, 60) : undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined,
    data,
  );
}

function showValue(value: unknown): string {
  if (value === null) return '空白';
  if (typeof value === 'string') return `「${value.slice(0, 60)}」`;
  if (typeof value === 'number') return `數字 ${value}`;
  if (typeof value === 'boolean') return `${value}`;
  return Array.isArray(value) ? '一個清單' : '一組欄位';
}
