/** Whether what is built is for a server, which does what an export leaves out (`left-out.ts`). */
export const isServed = process.env.STATIC_EXPORT !== '1';
