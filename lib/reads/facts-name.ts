/** What the build leaves for counting is called so, in its folder; see `facts.ts`. */
export const factsName = 'reads.json';
