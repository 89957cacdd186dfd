import { settingsKey } from './settings-key';

/**
 * Sets the page as the reader wants to read it before the first paint, so that nothing flashes or
 * moves. Words that no style sheet knows do nothing.
 */
const script = `try{document.documentElement.dataset.reading=localStorage.getItem('${settingsKey}')||''}catch(e){}`;

export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
