import { readFileSync } from 'node:fs';
import { nginxHeaders, nginxPolicies } from '../security-headers';
import { getPublication } from '../site';
import { fillGenerated, generatedParts } from './guide';
import { commandHelp } from './help';
import { jsonSchemas } from './schemas';
import { snippets } from './snippets';

/** The authors' guide, from the project's root. */
export const guideFile = 'docs/authors.zh-TW.md';

/** A file that `npm run docs` writes. */
export interface Document {
  /** Path from the project's root. */
  file: string;
  text: string;
}

/** Every file that is made from what the code knows, as it should be now. */
export async function documents(): Promise<Document[]> {
  const publication = getPublication();
  const parts = generatedParts(await commandHelp());
  return [
    { file: guideFile, text: fillGenerated(readFileSync(guideFile, 'utf8'), parts) },
    { file: '.vscode/articles.code-snippets', text: json(snippets(publication)) },
    { file: 'deploy/nginx/security-policies.conf', text: nginxPolicies() },
    { file: 'deploy/nginx/security-headers.conf', text: nginxHeaders() },
    ...Object.entries(jsonSchemas(publication)).map(([name, schema]) => ({
      file: `.vscode/schemas/${name}.schema.json`,
      text: json(schema),
    })),
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
