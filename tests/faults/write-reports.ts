import { withDatabase } from '../../lib/storage/database';
import { addReport } from '../../lib/storage/reports';

// Keeps reports one after the other until it is killed; tells of each once it is kept.
const [run = ''] = process.argv.slice(2);
for (let at = 0; ; at += 1) {
  const note = `${run}-${at}`;
  await withDatabase((database) =>
    addReport(database, {
      edition: '',
      article: 'killed',
      passage: '一段不長的原文。'.repeat(40),
      note,
      address: null,
      commit: null,
    }),
  );
  process.stdout.write(`${note}\n`);
}
