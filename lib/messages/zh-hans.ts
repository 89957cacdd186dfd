import type { Messages } from './messages';

/** The words of the interface in Simplified Chinese as written on the mainland. */
export const zhHans: Messages = {
  site: {
    home: '首页',
    skipToContent: '跳到内容',
  },
};
