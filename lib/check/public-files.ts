import { publicAddresses } from '../public-files';
import { oncePerCheck } from './once-per-check';

/** Addresses, decoded, of the files that are served as they are and not hidden: `/images/posts/圖.jpg`. */
export const publicFiles = oncePerCheck(
  (): ReadonlySet<string> => new Set(publicAddresses().filter((file) => !file.includes('/.'))),
);
