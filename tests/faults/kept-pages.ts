import fs from 'node:fs';
import path from 'node:path';
import { isServed } from './same-bytes';
import { buildCommand, demand, digestsOf, run } from './support';

const distDir = '.next-faults';
const content = path.join('test-results', 'faults-kept');

/**
 * Digests of what is served, and what `next start` and a host read of which pages there are. Their
 * order says nothing, and the keys of previews, which stand beside them, are others in each build.
 */
function built(): Map<string, string> {
  const manifest = fs.readFileSync(path.join(distDir, 'prerender-manifest.json'), 'utf8');
  const { routes, dynamicRoutes, notFoundRoutes } = JSON.parse(manifest);
  const rows: [string, unknown][] = Object.entries({ ...routes, ...dynamicRoutes });
  return new Map([
    ...digestsOf(distDir, isServed),
    ...rows.map(([route, entry]) => [`the entry of ${route}`, JSON.stringify(entry)] as const),
    ['pages that are missing', JSON.stringify(notFoundRoutes)],
  ]);
}

/**
 * Builds, has an article changed, one added and one taken away, builds again with what was kept, and
 * once more from nothing.
 * @throws where the two differ in anything that is served
 */
export async function keptPages(): Promise<string> {
  const types = fs.existsSync('next-env.d.ts') ? fs.readFileSync('next-env.d.ts') : undefined;
  const build = async () => {
    const env = { CONTENT_DIR: content, DIST_DIR: distDir, BUILD_TIME: '2026-01-01T00:00:00.000Z' };
    const { code, output } = await run(buildCommand, env);
    demand(code === 0, `A build does not work:\n${output}`);
    return Number(/static pages .*\((\d+)\/\1\)/.exec(output)?.[1]);
  };
  try {
    fs.rmSync(distDir, { recursive: true, force: true });
    fs.rmSync(content, { recursive: true, force: true });
    fs.cpSync('tests/fixtures/site', content, { recursive: true });
    await build();
    const post = (slug: string) => path.join(content, 'posts', `${slug}.mdx`);
    fs.appendFileSync(post('drones'), '\n多了一段。\n');
    fs.writeFileSync(
      post('added-later'),
      '---\ntitle: 後來才加的一篇\ndate: 2025-06-01\n---\n\n這一篇是後來才加的。\n',
    );
    fs.rmSync(post('pandas'));
    const drawn = await build();
    const renewed = built();
    fs.rmSync(distDir, { recursive: true, force: true });
    const all = await build();
    const whole = built();
    demand(drawn < all, `All ${all} pages were drawn again.`);
    const isEarlier = (name: string) =>
      /^static\/(?:chunks|flight|pictures)\//.test(name) && !whole.has(name);
    const earlier = [...renewed.keys()].filter(isEarlier);
    demand(
      earlier.length > 0,
      'Pages that were opened before the second build have lost their script and pictures.',
    );
    for (const name of earlier) renewed.delete(name);
    const names = new Set([...renewed.keys(), ...whole.keys()]);
    const differing = [...names].filter((name) => renewed.get(name) !== whole.get(name));
    demand(differing.length === 0, `Differ from a build from nothing:\n${differing.join('\n')}`);
    return `kept pages: ${drawn} of ${all} pages were drawn after an edit, a new article and one less; all ${names.size} served files and entries are those of a build from nothing`;
  } finally {
    for (const folder of [distDir, content]) fs.rmSync(folder, { recursive: true, force: true });
    if (types) fs.writeFileSync('next-env.d.ts', types);
  }
}
