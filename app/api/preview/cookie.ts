/** The cookie by which Next knows its draft mode. */
export const draftCookie = '__prerender_bypass';

/** Where browsers send it. */
export const previewPath = '/preview';
