import fs from 'node:fs';
import type { PagePlan } from './page-plan';

/** Set while a build runs that takes pages as they are kept. */
const planFile = process.env.PAGE_PLAN;

let kept: ReadonlySet<string> | undefined;

/** Whether a page is put into the build as it is kept, and is not to be drawn. */
export function isKeptPage(path: string): boolean {
  if (!planFile) return false;
  if (kept === undefined) {
    const plan = readPlan(planFile);
    kept = new Set([...plan.kept, ...Object.keys(plan.written)]);
  }
  return kept.has(path);
}

/** Reads what `writePlan` wrote. */
export function readPlan(file: string): PagePlan {
  return JSON.parse(fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
}
