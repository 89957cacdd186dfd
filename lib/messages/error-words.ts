/** What is said where a page fails, apart from the other messages: it has to be in the browser already. */
export const errorWords = {
  traditional: {
    title: '這一頁出了問題',
    advice: '不是你的錯。請再試一次；如果還是不行，請先回{home}。',
    home: '首頁',
    again: '再試一次',
  },
  simplified: {
    title: '这一页出了问题',
    advice: '不是你的错。请再试一次；如果还是不行，请先回{home}。',
    home: '首页',
    again: '再试一次',
  },
  en: {
    title: 'Something went wrong with this page',
    advice: 'It is not your fault. Please try again; if it still fails, return to {home}.',
    home: 'the front page',
    again: 'Try again',
  },
};
