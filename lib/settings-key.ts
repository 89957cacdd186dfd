/** Where a reader's device keeps how they want to read: the chosen words of `data-reading`. */
export const settingsKey = 'qianyan:reading';
