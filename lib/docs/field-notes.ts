import type { Terms } from '../convert/terms';
import type { ArticleField } from '../front-matter';
import type { Term } from '../glossary';
import type { Author, Category, Site } from '../site';

/** What an editor is told about a field. */
export interface FieldNote {
  about: string;
  /** Where a reader meets it. */
  seen: string;
}

/** What each field of an article is for. The example lines are `articleFields`. */
export const fieldNotes: Readonly<Record<ArticleField, FieldNote>> = {
  title: { about: '標題。', seen: '文章頁最上方、各個列表、搜尋結果、分享卡片、訂閱源。' },
  date: {
    about: '發表時間。只寫日期就是當天零時。時間還沒到的文章不會刊出。',
    seen: '文章頁與列表的日期；列表依它排先後。',
  },
  description: {
    about: '一兩句話的摘要。不寫就取內文開頭。',
    seen: '標題下方、列表、搜尋結果、分享卡片。',
  },
  tags: { about: '標籤，可以好幾個。第一次用的標籤直接寫就有了。', seen: '文章結尾，以及標籤頁。' },
  categories: {
    about: '分類。名稱要先列在 `content/categories.yaml`。',
    seen: '文章頁與列表的標題旁，顏色也跟著分類；還有首頁的各區與分類頁。',
  },
  authors: {
    about: '作者的代號或名字，先列在 `content/authors.yaml`。不寫就用預設作者。',
    seen: '文章頁的作者名，連到作者頁。',
  },
  series: {
    about: '系列名稱。名稱相同的文章依日期排成一個系列。',
    seen: '文章結尾的系列清單，與「系列下一篇」。',
  },
  pillar: {
    about:
      '`true` 是分類的必讀：新讀者該先讀的文章。一個分類有一兩篇就夠；一篇也沒有標的話，網站挑最多文章與它相關的那一篇。',
    seen: '閱讀指南（`/start`）。',
  },
  cover: {
    about: '封面圖的路徑，從 `/` 開始寫；圖檔放在 `public/` 裡。不寫的話，網站用標題排一張。',
    seen: '文章頁、列表、分享卡片。',
  },
  coverAlt: { about: '封面畫了什麼。', seen: '看不到圖的讀者會聽到或讀到這句話。' },
  coverCredit: { about: '封面的攝影者或繪者。', seen: '文章頁，封面下方的小字。' },
  updated: {
    about: '更新時間，不早於 `date`。改錯字不必寫；寫了 `corrections`，也不必再寫。',
    seen: '文章頁的「更新：」，以及訂閱源與搜尋引擎。',
  },
  corrections: {
    about:
      '刊出之後的更正：哪一天改的，和一兩句話說原來怎麼錯、現在怎麼寫。可以好幾則。只寫文字，不用 Markdown。',
    seen: '文章結尾的「更正」，以及訂閱源、搜尋引擎；文章頁的「更新：」跟著最新的一則。',
  },
  source_url: {
    about: '文章所依據的作品的網址，要以 `https://` 或 `http://` 開頭。',
    seen: '文章結尾的「出處」，來源名稱連到這裡。',
  },
  source_name: { about: '那件作品或那家媒體的名稱。', seen: '「出處」的來源。' },
  source_author: { about: '那件作品的作者。', seen: '「出處」的原作者。' },
  source_date: { about: '那件作品的發表日期。', seen: '「出處」的原文日期。' },
  source_language: {
    about: '那件作品的語言代碼，例如英文 `en`、日文 `ja`。',
    seen: '「出處」的原文語言。',
  },
  source_archive: {
    about: '那件作品的存檔網址。原來的網頁不見了，讀者還讀得到。',
    seen: '「出處」裡的存檔連結。',
  },
  translated: {
    about: '翻譯了什麼，用一句話說。全文翻譯也可以只寫 `true`。',
    seen: '「出處」的翻譯。',
  },
  ai_use: {
    about:
      'AI 用到什麼程度：`none` 沒有、`assisted` 輔助、`generated` 生成。文字與圖片可以分開寫。不寫就用 `content/site.yaml` 的預設值。',
    seen: '「出處」的 AI 使用。',
  },
  aliases: {
    about: '這篇文章的舊網址，從 `/` 開始寫。讀者打開舊網址，會轉到這裡。',
    seen: '讀者看不到；舊連結與書籤不會斷。',
  },
  glossary: {
    about: '寫 `false`，這一篇就不標名詞，名詞頁也不列它。文章把名詞表裡的詞用成別的意思時才需要。',
    seen: '內文沒有點線，點不開解釋。',
  },
  draft: {
    about: '`true` 是草稿。要刊出時，把這一行刪掉或改成 `false`。',
    seen: '草稿只在預覽裡看得到，標題前會標出來。',
  },
  check_ignore: {
    about: '這篇文章不理會哪幾條檢查規則，每條都要寫理由。',
    seen: '讀者看不到。',
  },
};

/** What each fact of `content/site.yaml` is for. */
export const siteNotes: Readonly<Record<keyof Site, string>> = {
  name: '刊名。',
  latin_name: '刊名的英文或拼音。',
  tagline: '刊名下面的一句話。',
  description: '兩三句話的介紹，給搜尋引擎與訂閱源用。',
  url: '網站的正式網址，結尾不加斜線。第一次發布之前一定要改。',
  edit_url: '選填。在 git 主機上編輯檔案的網址開頭；預覽頁的「編輯這個檔案」連到這裡。',
  language: '網站的語言代碼，臺灣的正體中文是 `zh-Hant-TW`。',
  editions:
    '選填。網站的各個版本：沒有 `slug` 的是主要版本；`convert: cn` 由主要版本轉成簡體，`files: en` 讀翻譯好的 `<slug>.en.mdx`。',
  time_zone: '時區，決定只寫日期的文章從什麼時候算起。',
  default_author: '沒有寫 `authors` 的文章署這個代號的名字。',
  licence: '文章的授權：名稱與說明網頁。',
  ai_use: '沒有寫 `ai_use` 的文章，出處裡的 AI 使用就寫這個。',
  page_size: '一頁列表有幾篇文章。',
  reading_speed: '一分鐘讀幾個字，用來估算閱讀時間。',
  feed_size: '訂閱源收最新的幾篇。',
  count_reads:
    '選填。寫 `false` 就不計文章有多少人讀，也沒有「本週熱讀」；不寫就計，怎麼計見 [operators.md](operators.md#what-others-read)。',
  navigation: '頁首的連結：每一項的文字與路徑。',
};

/** What each fact of a category in `content/categories.yaml` is for. */
export const categoryNotes: Readonly<Record<keyof Category, string>> = {
  slug: '代號，是網址的一部分。用小寫英文、數字與連字號；訂了就不要改。',
  name: '分類名稱，文章的 `categories` 寫的就是它。',
  description: '一句話說明，出現在分類頁。',
  hue: '分類的顏色，用 0 到 360 的色相表示：30 偏橘、145 偏綠、255 偏藍、300 偏紫。',
};

/** What each fact of an author in `content/authors.yaml` is for. */
export const authorNotes: Readonly<Record<keyof Author, string>> = {
  slug: '代號，是網址的一部分，文章的 `authors` 寫的就是它。用小寫英文、數字與連字號。',
  name: '作者名。',
  description: '一句話介紹，出現在作者頁。',
  url: '作者自己的網站，可以不寫。',
};

/** What each fact of an entry in `content/glossary.yaml` is for. */
export const termNotes: Readonly<Record<keyof Term, string>> = {
  term: '名詞，照文章裡最常用的寫法。',
  slug: '代號，是名詞頁上的位置：`/glossary#代號`。用小寫英文、數字與連字號；訂了就不要改。',
  names: '別名，一列，可以不寫。文章用別名也認得。',
  latin: '外文名稱，可以不寫。大小寫都認得；全用大寫寫的名稱（例如 GPU）只認大寫。',
  definition: '一段話說明它是什麼，只寫文字，不用 Markdown。',
};

/** What each part of `content/terms.yaml` is for. */
export const termsNotes: Readonly<Record<keyof Terms, string>> = {
  keep: '一列詞，每個版本都照樣保留，一個字也不換。',
  cn: '簡體版的說法，一行一組：左邊是文章裡的詞，右邊是簡體版的詞。',
  hk: '香港版的說法，寫法和 `cn` 一樣。',
};
