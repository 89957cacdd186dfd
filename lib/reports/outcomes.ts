/** What a reader is told whose report was not taken; each is a part of the form's page that its address brings up. */
export const outcomes = ['closed', 'wrong'] as const;
