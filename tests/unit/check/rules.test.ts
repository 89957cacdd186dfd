import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Rule } from '../../../lib/check/rule';
import { rules } from '../../../lib/check/rules';

const folder = 'lib/check/rules';
const files = fs.readdirSync(folder).map((file) => path.basename(file, '.ts'));

test.each(files)('the rule in %s.ts is applied, named after its file, and tested', async (file) => {
  const module: Record<string, Rule> = await import(path.resolve(folder, `${file}.ts`));
  const rule = rules.find(({ name }) => name === file);
  expect(Object.values(module)).toContain(rule);
  expect(fs.existsSync(`tests/unit/check/${file}.test.ts`)).toBe(true);
});

test('rules are told apart by their names', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  expect(rules.length).toBe(files.length);
});
