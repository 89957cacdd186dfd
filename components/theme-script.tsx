import { settingsKey } from './settings-key';

/**
 * Sets the page as the reader wants to read it before the first paint, so that nothing flashes or
 * moves; again when another tab changes that, and when the page comes back from the browser's
 * memory. Words that no style sheet knows do nothing.
 */
const script = `(f=>{f();addEventListener('storage',f);addEventListener('pageshow',f)})(()=>{try{document.documentElement.dataset.reading=localStorage.getItem('${settingsKey}')||''}catch{}})`;

export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
