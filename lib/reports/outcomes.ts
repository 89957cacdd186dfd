/** What a reader is told; each is a part of the form's page that its address brings up. */
export const outcomes = ['thanks', 'closed', 'wrong'] as const;
