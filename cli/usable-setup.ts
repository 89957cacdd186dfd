import { neededPackagesFault } from '../lib/needed-packages';
import { contentFolderFault } from '../lib/paths';
import { prerenderLimitFault } from '../lib/prerender-limit';

/** Ends a build whose variables make no sense, or that has not what it needs. */
export function demandUsableSetup(): void {
  const fault = contentFolderFault() ?? prerenderLimitFault() ?? neededPackagesFault(process.cwd());
  if (fault === undefined) return;
  console.error(`\n${fault}`);
  process.exit(1);
}
