/** The cookie by which Next knows its draft mode. */
export const draftCookie = '__prerender_bypass';

/** What says who was let in, and until when. */
export const passCookie = 'preview_pass';

/** Where browsers send it. */
export const previewPath = '/preview';
