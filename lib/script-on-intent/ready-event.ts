/** Fired on the window by the page's components when they answer to events. By itself, for them. */
export const readyEvent = 'qianyan:ready';
