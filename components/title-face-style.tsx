import type { TitleFace } from '@/lib/fonts/title-face';

/**
 * The style sheet of a headline's own face, once a page. A browser loads the file only where no
 * Ming of the system comes first. Articles that are not public have none.
 */
export function TitleFaceStyle({ face: { family, file } }: { face: TitleFace }) {
  const source = `${process.env.TITLE_FONTS ?? ''}/${file}`;
  const css = `@font-face{font-family:${family};src:url(${source}) format("woff");font-weight:700 900;font-display:swap}.${family}{font-family:var(--ming-own),${family},"Ming Hold",var(--font-ming)}`;
  return (
    <style href={family} precedence="faces">
      {css}
    </style>
  );
}
