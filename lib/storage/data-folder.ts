import path from 'node:path';

/** The folder of all that a site keeps on its own disk: `DATA_DIR`, else `data` in the project. */
export function dataFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || 'data');
}
