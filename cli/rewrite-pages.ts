import fs from 'node:fs';
import { rewriteBuild } from '../lib/script-on-intent/rewrite-build';

// Run by `next-adapter.mjs` within a build.
const { pages, staticFolder } = JSON.parse(fs.readFileSync(0, 'utf8'));
rewriteBuild(pages, staticFolder, process.env.SCRIPT_ON_INTENT === '0');
