import { Importer } from './import-post';
import type { Answer, Request, Start } from './run';

// A process of its own that brings in the posts it is asked to; see `run.ts`.
let importer: Importer | undefined;
process.on('message', async (message: Start | Request) => {
  if (!Array.isArray(message)) {
    importer = new Importer(message.plan, message.options);
    return;
  }
  const answer: Answer = [];
  for (const at of message) {
    const job = importer?.plan.jobs[at];
    if (importer && job) answer.push({ at, report: await importer.importPost(job) });
  }
  process.send?.(answer);
});
