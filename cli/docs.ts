import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { documents } from '../lib/docs/documents';

// `npm run docs`: writes what the guide and the editor files take from the code.
for (const { file, text } of await documents()) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`已更新 ${file}`);
}
