import { contentFolderFault } from '../lib/paths';
import { prerenderLimitFault } from '../lib/prerender-limit';

/** Ends a build whose variables make no sense. */
export function demandUsableVariables(): void {
  const fault = contentFolderFault() ?? prerenderLimitFault();
  if (fault === undefined) return;
  console.error(`\n${fault}`);
  process.exit(1);
}
