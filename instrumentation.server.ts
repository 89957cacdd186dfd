/** Next calls this once, when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  // A build starts one, too, and needs no database.
  if (process.env.NEXT_PHASE === 'phase-production-build') return;
  const { beginStorage } = await import('./lib/storage/begin');
  void beginStorage();
  const { tellOfMail } = await import('./lib/mail/tell-of-mail');
  tellOfMail();
  const { tellOfSecrets } = await import('./lib/pass');
  tellOfSecrets();
  const { beginCounting } = await import('./lib/reads/refresh');
  beginCounting();
}
