/**
 * The words of the interface in Traditional Chinese as written in Taiwan. `{name}` stands for what
 * `fill` puts in. Plain data, so that a server component can hand a part of it to the browser.
 */
export const zhHantTw = {
  site: {
    home: '首頁',
    skipToContent: '跳到內容',
  },
};
