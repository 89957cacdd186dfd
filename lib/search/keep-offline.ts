import type { FileList } from './files';

interface Connection {
  saveData?: boolean;
}

/**
 * Fetches the files of the search while nothing else is to do, so that the browser still has them
 * without a connection: their addresses never expire. Readers who save data get nothing.
 * @param base address of the search's files
 */
export async function keepOffline(base: string, files: FileList): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (connection?.saveData) return;
  for (const path of files) {
    await idle();
    const response = await fetch(`${base}/${path}`, { priority: 'low' });
    // Only a body that was read is kept.
    await response.arrayBuffer();
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 50);
  });
}
