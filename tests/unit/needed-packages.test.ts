import { expect, it } from 'vitest';
import { neededPackagesFault } from '../../lib/needed-packages';
import { inProject } from './publication';

const installed = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [`node_modules/${name}/package.json`, '{}']));

it('a build is begun where all packages are that it needs', async () => {
  expect(neededPackagesFault(process.cwd())).toBeUndefined();
});

it('without packages for development a build says how to install them', async () => {
  const fault = (files: Record<string, string>) =>
    inProject(files, async (root) => neededPackagesFault(root));
  expect(await fault({})).toBe(
    '這裡沒有安裝 typescript、@types/node、@types/react，建置時要用來檢查型別。請執行 npm ci --include=dev，再建置一次。',
  );
  expect(await fault(installed('typescript', '@types/react'))).toContain('沒有安裝 @types/node，');
});
