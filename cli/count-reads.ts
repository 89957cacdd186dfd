import os from 'node:os';

// Run by `lib/reads/refresh.ts` beside the server, which would stand still while the database opens,
// and which comes first where processors are few.
os.setPriority(os.constants.priority.PRIORITY_LOW);
const { builtFacts } = await import('../lib/reads/facts');
const { countJournals, endCounting } = await import('../lib/reads/journal-counts');
const { closeDatabase } = await import('../lib/storage/database');
const facts = builtFacts();
await (facts ? countJournals(facts.timeZone) : endCounting()).finally(closeDatabase);
