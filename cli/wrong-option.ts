/** Says in Chinese which option `parseArgs` of `node:util` refused, and in general where it named none. */
export function wrongOption(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const name = /^Unknown option '([^']+)'/.exec(message)?.[1];
  return name ? `沒有「${name}」這個選項。` : '選項不對。';
}
