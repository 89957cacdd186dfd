/** What an export cannot do, and the routes of a server that would do it, see `pageExtensions`. */
export const leftOut: readonly { what: string; routes: readonly string[] }[] = [
  {
    what: '草稿與未來文章的預覽（PREVIEW_SECRET）。',
    routes: ['(main)/preview/[slug]/page', 'api/preview/route', 'api/preview/exit/route'],
  },
  {
    what: '要用時才畫的分享圖：每篇文章的都已經畫好。',
    routes: ['api/share-image/[file]/route'],
  },
  {
    what: '要資料庫的部分：讀者回報錯誤，還有資料庫是否回應（/api/health）。文章裡沒有「回報錯誤」。',
    routes: [
      '(main)/report/page',
      '(editions)/[edition]/report/page',
      'api/report/route',
      'api/report/thanks/route',
      'api/health/route',
    ],
  },
  {
    what: '要資料庫與郵件伺服器的部分：電子報的訂閱與退訂。頁尾與手機的選單沒有「電子報」。',
    routes: [
      '(main)/subscribe/page',
      '(editions)/[edition]/subscribe/page',
      'api/subscribe/route',
      'api/letters/confirm/route',
      'api/letters/mine/route',
      'api/letters/unsubscribe/route',
    ],
  },
  {
    what: '計算文章有多少人讀：沒有「本週熱讀」，也沒有給編輯看的統計（/stats）。',
    routes: ['api/read/route', 'stats/route'],
  },
];

/** What a host has to be told, because files cannot say it. */
export const upToHost: readonly string[] = [
  '舊網址的 308 轉址：檔案是會轉過去的網頁；nginx 讀 _redirects.nginx。',
  '各版本自己的 404 頁、快取時間與壓縮：見 deploy/nginx/static.conf。',
];
