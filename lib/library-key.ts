/** Where a reader's device keeps their library (`library.ts`); by itself, for pages that only look. */
export const libraryKey = 'qianyan:library';
