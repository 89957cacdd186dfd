import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * `npm test`: lint and format, types, unit tests, production builds, end-to-end tests. Each part
 * runs whatever became of the ones before; the last line counts tests, lint and types as one each.
 */
const results = mkdtempSync(path.join(tmpdir(), 'tests-'));
const unitReport = path.join(results, 'unit.json');
const endToEndReport = path.join(results, 'e2e.json');
const counts = { passed: 0, failed: 0 };

function run(what: string, command: string, args: string[], env: Record<string, string> = {}) {
  console.log(`\n— ${what}`);
  const bin = path.join('node_modules', '.bin', command);
  return spawnSync(bin, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

function check(passed: boolean) {
  counts[passed ? 'passed' : 'failed'] += 1;
}

/** Adds a runner's own count; a runner that failed without a failed test counts as one failure. */
function addReport(succeeded: boolean, read: () => { passed: number; failed: number }) {
  let report = { passed: 0, failed: 0 };
  try {
    report = read();
  } catch {
    console.error('No report was written.');
  }
  counts.passed += report.passed;
  counts.failed += succeeded ? report.failed : Math.max(1, report.failed);
}

check(run('Lint and format', 'biome', ['check', '.']));
// As if the articles were read: for the types alone, the configuration need not prepare a build.
check(run('Types', 'next', ['typegen'], { KEPT_ARTICLES: '' }) && run('', 'tsc', ['--noEmit']));
addReport(
  run('Unit tests', 'vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]),
  () => {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unitReport, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  },
);
addReport(
  run('Builds and end-to-end tests', 'playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: endToEndReport,
  }),
  () => {
    const { stats } = JSON.parse(readFileSync(endToEndReport, 'utf8'));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  },
);

rmSync(results, { recursive: true, force: true });
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
