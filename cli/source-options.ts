import type { SourceCheckOptions } from '../lib/sources/check-sources';

/** The flags that `npm run check -- --sources` adds. */
export const sourceFlags = {
  sources: { type: 'boolean' },
  fresh: { type: 'boolean' },
  days: { type: 'string' },
  accept: { type: 'boolean' },
  archive: { type: 'boolean' },
} as const;

export const sourcesUsage = `用法：npm run check -- --sources [檔案…] [選項]

查所有文章（或只查這些檔案）的 source_url，結果記在 content/sources.yaml，請一起提交。
中途停下來沒關係，再執行一次就會接著查。出處確定不在時結束代碼是 1，其他是 0。

  --fresh            最近查過的也再查一次
  --days 7           幾天內查過、當時還在的就不再問（預設 7）
  --accept           看過改變了的出處之後，記下它現在的樣子（不連網路）
  --archive          還在的出處，也向網際網路檔案館（Wayback Machine）找存檔
  --strict、--json、--format github 和平常一樣

環境變數：WAYBACK_API 是存檔服務的位址；ALLOW_PRIVATE_SOURCES=1 容許查內部網路的網址。`;

interface SourceValues {
  fresh?: boolean | undefined;
  days?: string | undefined;
  accept?: boolean | undefined;
  archive?: boolean | undefined;
}

/** What the flags and the environment ask of the check. */
export function sourceOptions({ fresh, days, accept, archive }: SourceValues): SourceCheckOptions {
  const { WAYBACK_API, ALLOW_PRIVATE_SOURCES } = process.env;
  return {
    ...(fresh ? { days: 0 } : days === undefined ? {} : { days: Number(days) }),
    ...(accept ? { accept } : {}),
    ...(archive ? { copies: archive } : {}),
    ...(WAYBACK_API ? { waybackApi: WAYBACK_API } : {}),
    allowPrivate: ALLOW_PRIVATE_SOURCES === '1',
  };
}
