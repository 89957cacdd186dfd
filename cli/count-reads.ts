import { builtFacts } from '../lib/reads/facts';
import { countJournals, endCounting } from '../lib/reads/journal-counts';
import { closeDatabase } from '../lib/storage/database';

// Run by `lib/reads/refresh.ts` beside the server, which would stand still while the database opens.
const facts = builtFacts();
await (facts ? countJournals(facts.timeZone) : endCounting()).finally(closeDatabase);
