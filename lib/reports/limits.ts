/** What readers may write at most in each field of a report, in characters. */
export const most = { article: 400, passage: 1000, note: 2000 } as const;

/** No form of ours is longer, whatever its characters; a Han character takes nine bytes in it. */
export const mostFormBytes = 40_000;
