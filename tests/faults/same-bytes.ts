import fs from 'node:fs';
import { buildCommand, demand, digestsOf, run } from './support';

const distDir = '.next-faults';

/** What is served: pages, data for navigation, feeds, scripts, styles, the site's index. */
export const isServed = (name: string) =>
  /^static\/|^server\/app\/.*\.(?:html|rsc|body|meta|xml|txt)$/.test(name);

/**
 * What differs from build to build in files that nobody is served: traces and times of the build,
 * and the keys of previews, which must differ.
 */
const mayDiffer =
  /^(?:cache|diagnostics|trace|turbopack|types)|(?:prerender-manifest|preview-props)\.json$|server-reference-manifest|\.tsbuildinfo$/;

/** Builds one commit in three zones, and says what is not the same. */
export async function sameBytes(): Promise<string> {
  const types = fs.existsSync('next-env.d.ts') ? fs.readFileSync('next-env.d.ts') : undefined;
  const builds: Map<string, string>[] = [];
  try {
    for (const TZ of ['Asia/Taipei', 'America/Los_Angeles', 'Asia/Taipei']) {
      fs.rmSync(distDir, { recursive: true, force: true });
      const env = { CONTENT_DIR: 'tests/fixtures/site', DIST_DIR: distDir, TZ };
      const BUILD_TIME = '2026-01-01T00:00:00.000Z';
      const { code, output } = await run(buildCommand, { ...env, BUILD_TIME });
      demand(code === 0, `The build in ${TZ} does not work:\n${output}`);
      builds.push(digestsOf(distDir));
    }
  } finally {
    fs.rmSync(distDir, { recursive: true, force: true });
    if (types) fs.writeFileSync('next-env.d.ts', types);
  }
  const [first = new Map<string, string>(), ...others] = builds;
  const names = new Set(builds.flatMap((build) => [...build.keys()]));
  const differing = [...names].filter((name) =>
    others.some((other) => other.get(name) !== first.get(name)),
  );
  const unexpected = differing.filter((name) => isServed(name) || !mayDiffer.test(name));
  demand(unexpected.length === 0, `Differ from build to build:\n${unexpected.join('\n')}`);
  const served = [...first.keys()].filter(isServed).length;
  return `same bytes: ${names.size - differing.length} of ${names.size} files, ${served} served ones among them, in two zones and twice in one; different: ${differing.join(', ')}`;
}
