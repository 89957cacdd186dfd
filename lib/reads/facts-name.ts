/** What the build leaves for counting is called so, in its folder; see `facts.ts`. */
export const factsName = 'reads.json';

/** And so where pages are answered by functions: Next gives those no file of its own folder. */
export const tracedFacts = 'node_modules/.cache/qianyan/reads.json';
