import { themeScript } from '@/lib/inline-scripts';

/** Sets the page as the reader wants to read it, before the first paint. */
export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script dangerouslySetInnerHTML={{ __html: themeScript }} />;
}
