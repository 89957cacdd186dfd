import type { z } from 'zod';
import type { articleComponents, ComponentName } from '../mdx/elements';

/** What an editor is told about a component: what it is for, and each attribute. */
type ComponentNotes = {
  readonly [Name in ComponentName]: {
    about: string;
    attributes: Readonly<Record<keyof z.output<(typeof articleComponents)[Name]>, string>>;
  };
};

export const componentNotes: ComponentNotes = {
  YouTube: {
    about:
      'YouTube 影片。讀者按下播放之前，網頁不會連到 YouTube。沒有 JavaScript 的瀏覽器裡，它是一個連結。',
    attributes: {
      id: '影片代號，網址裡 `v=` 後面的 11 個字元。',
      title: '影片標題。不寫就用文章標題。',
      start: '從第幾秒開始播放。',
    },
  },
  Figure: {
    about: '一張圖，可以寫圖說與攝影者。讀者按圖可以放大。',
    attributes: {
      src: '圖檔的路徑，從 `/` 開始寫。',
      alt: '畫面內容，給看不到圖的讀者。',
      caption: '圖說。',
      credit: '攝影者或繪者，寫在圖說後面的括號裡。',
    },
  },
  Callout: {
    about: '從正文岔出去的補充或提醒。裡面可以用段落、清單與連結。',
    attributes: {
      title: '小標題。',
      kind: '`note` 是附註，`warning` 是注意。不寫就是附註。',
    },
  },
  Quote: {
    about: '放大的引文，附出處。只是一般引文的話，每行用 `> ` 開頭就好。',
    attributes: {
      direction: '寫 `vertical` 就直排。超過80字的，手機上改成橫排；超過200字的，一律橫排。',
      source: '出處的名稱。',
      href: '出處的網址。',
      lang: '引文的語言代碼；引文是外文時才寫。',
      original: '引文的原文。元件裡面寫譯文時，把原文放在這裡，讀者點「原文」就看得到。',
      originalLang: '原文的語言代碼；和 `source_language` 不同時才寫。',
    },
  },
  Ruby: {
    about:
      '字上的注音、拼音或原文，和字一起寫在句子裡。讀音用空格分開，和字一樣多，就一字一個；不一樣多，就標在全部的字上。訂閱源與 Markdown 版看到的是「前（ㄑㄧㄢˊ）沿（ㄧㄢˊ）」。',
    attributes: {
      base: '字。',
      text: '標在字上的讀音，也可以是原文。',
    },
  },
  Keep: {
    about:
      '每個版本都照樣保留的字，例如談字形的文章裡當例子的字。夾在句子裡寫，這一版看不出差別，簡體版不轉換它。引號寫在外面，簡體版才會換成那裡的引號。',
    attributes: {},
  },
};

/** What the HTML elements that an article may write are for, and how they are written. */
export const elementNotes: Readonly<Record<string, { about: string; example: string }>> = {
  abbr: { about: '縮寫，游標停在上面會看到全名', example: '<abbr title="全名">縮寫</abbr>' },
  cite: {
    about: '作品的名稱。外文書名會排成斜體；中文的照常寫《》〈〉，不必用它',
    example: '<cite>The Art of Computer Programming</cite>',
  },
  br: { about: '在段落裡換行', example: '第一行<br />第二行' },
  del: { about: '刪掉的字', example: '<del>舊價格</del>' },
  details: {
    about: '可以收合的段落，與 summary 一起用',
    example: '見[收合的段落](#收合的段落)',
  },
  ins: { about: '補上的字', example: '<ins>新價格</ins>' },
  kbd: { about: '鍵盤上的鍵', example: '<kbd>Ctrl</kbd>' },
  mark: { about: '螢光筆', example: '<mark>重點</mark>' },
  q: { about: '句子裡的引文，自動加引號', example: '<q>原話</q>' },
  rp: { about: '不支援注音的瀏覽器才顯示的括號', example: '見 ruby' },
  rt: { about: '標在字上的注音或拼音', example: '見 ruby' },
  ruby: {
    about: '注音或拼音；多半用元件 Ruby 比較省事',
    example: '<ruby>漢<rp>（</rp><rt>ㄏㄢˋ</rt><rp>）</rp></ruby>',
  },
  small: { about: '小字', example: '<small>附帶說明</small>' },
  span: { about: '標明一段字的語言', example: '<span lang="zh-Hans">软件</span>' },
  sub: { about: '下標', example: 'CO<sub>2</sub>' },
  summary: { about: '收合段落的標題，寫在 details 裡', example: '見 details' },
  sup: { about: '上標', example: '10<sup>3</sup>' },
};
