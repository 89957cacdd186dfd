import { Importer } from './import-post';
import type { Answer, Request, Start } from './run';

// A process of its own that brings in the posts it is asked to; see `run.ts`.
let importer: Importer | undefined;
process.on('message', async (message: Start | Request) => {
  if (!Array.isArray(message)) {
    importer = new Importer(message.plan, message.options);
    return;
  }
  const { plan } = importer ?? {};
  const answer: Answer = await Promise.all(
    message.flatMap((at) => {
      const job = plan?.jobs[at];
      return importer && job ? [importer.importPost(job).then((report) => ({ at, report }))] : [];
    }),
  );
  process.send?.(answer);
});
