import fs from 'node:fs';
import { emptyFlights, rewriteBuild } from '../lib/script-on-intent/rewrite-build';
import { isScriptAlways } from './next-build';

// Run by `next-adapter.mjs` within a build, and by `rewrite-in-parts.ts` after it for each part:
// rewrites the pages that it is told of, and prints the files with what their hydration reads.
const { pages, staticFolder, isPart } = JSON.parse(fs.readFileSync(0, 'utf8'));
if (!isPart) emptyFlights(staticFolder);
console.log(JSON.stringify([...rewriteBuild(pages, staticFolder, isScriptAlways)]));
