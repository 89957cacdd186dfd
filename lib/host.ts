/** Whether the site is built for a host that answers with functions, which have no disk and no rest. */
export const hasFunctions = Boolean(process.env.NEXT_ADAPTER_PATH || process.env.VERCEL);
