import { createRequire } from 'node:module';
import path from 'node:path';

/** What Next checks types with. Where one is missing, it installs it itself and rewrites `package.json`. */
const packages = ['typescript', '@types/node', '@types/react'];

/**
 * Says what a build needs and this installation has not, for the operator; undefined where all is there.
 * @param project its folder
 */
export function neededPackagesFault(project: string): string | undefined {
  const { resolve } = createRequire(path.join(project, 'package.json'));
  const missing = packages.filter((name) => {
    try {
      resolve(`${name}/package.json`);
      return false;
    } catch {
      return true;
    }
  });
  if (missing.length === 0) return undefined;
  return `這裡沒有安裝 ${missing.join('、')}，建置時要用來檢查型別。請執行 npm ci --include=dev，再建置一次。`;
}
