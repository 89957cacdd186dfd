import type { ComponentName } from '../mdx/elements';

/** One thing an article can show: how it is written, and the name of its picture in `docs/images/`. */
export interface Exhibit {
  /** File name of the picture without ending; also the snippet's prefix. */
  name: string;
  title: string;
  mdx: string;
  /** The component it shows, when it shows one. */
  component?: ComponentName;
  /** What a reader has to be told beside the picture. */
  about?: string;
}

/**
 * Everything that the authors' guide shows with source and picture. The guide, its pictures
 * (`npm run docs:pictures`) and the tests read this list.
 */
export const exhibits: readonly Exhibit[] = [
  {
    name: 'youtube',
    title: '影片',
    component: 'YouTube',
    mdx: '<YouTube id="aGKZhj6a-aM" title="執行長談三年計畫" start="30" />',
  },
  {
    name: 'figure',
    title: '圖片',
    component: 'Figure',
    mdx: '<Figure src="/images/covers/git-content-addressing.jpg" alt="紫色底上的分岔線" caption="分支就是一張便利貼。" credit="編輯部繪" />',
  },
  {
    name: 'callout-note',
    title: '附註',
    component: 'Callout',
    mdx: '<Callout title="名詞小辭典">\n\n**推論**是拿訓練好的模型來用。訓練很貴，推論也不便宜。\n\n</Callout>',
  },
  {
    name: 'callout-warning',
    title: '注意',
    component: 'Callout',
    mdx: '<Callout title="動手之前先備份" kind="warning">\n\n下面的指令會刪除檔案，沒有復原的辦法。\n\n</Callout>',
  },
  {
    name: 'quote',
    title: '引文',
    component: 'Quote',
    mdx: '<Quote source="林予安，2025年的專訪" href="https://example.com/interview">\n\n規則不必多，記得住的才算規則。\n\n</Quote>',
  },
  {
    name: 'quote-vertical',
    title: '直排的引文',
    component: 'Quote',
    mdx: '<Quote direction="vertical" source="林予安">\n\n規則不必多，記得住的才算規則。訂了30條，不如3條。\n\n</Quote>',
  },
  {
    name: 'ruby',
    title: '注音',
    component: 'Ruby',
    mdx: '本站叫<Ruby base="前沿" text="ㄑㄧㄢˊ ㄧㄢˊ" />，拼音是<Ruby base="前沿" text="qián yán" />。<Ruby base="生成式" text="generative" />的意思是邊算邊寫。',
  },
  {
    name: 'keep',
    title: '照樣保留的字',
    component: 'Keep',
    mdx: '簡體字把「<Keep>頭髮</Keep>」的<Keep>髮</Keep>與「<Keep>發現</Keep>」的<Keep>發</Keep>寫成同一個字。',
  },
  {
    name: 'details',
    title: '收合的段落',
    about: '讀者按下標題才展開。圖裡是展開之後的樣子。',
    mdx: '<details>\n<summary>這個數字怎麼算的</summary>\n\n總和除以人數，四捨五入到整數。\n\n</details>',
  },
  {
    name: 'footnote',
    title: '註腳',
    about: '註腳的內容寫在文章哪裡都可以。寬的螢幕上，讀者會在文字旁邊看到；其他地方在文末。',
    mdx: '這個做法最早見於1994年的一篇文章[^1]。\n\n[^1]: 刊在同年二月號，作者是Philip Gage。',
  },
  {
    name: 'table',
    title: '表格',
    about: '第二行的冒號決定對齊：`---:` 靠右。表格比手機寬的時候可以左右捲動。',
    mdx: '| 格式 | 位元 | 用途 |\n| --- | ---: | --- |\n| FP32 | 32 | 科學計算 |\n| BF16 | 16 | 訓練模型 |\n| FP8 | 8 | 推論 |',
  },
  {
    name: 'code',
    title: '程式碼',
    about: '三個反引號後面寫語言，程式碼就會上色。',
    mdx: "```js\nconst answer = 6 * 7; // 四十二\nconsole.log('答案是', answer);\n```",
  },
];
