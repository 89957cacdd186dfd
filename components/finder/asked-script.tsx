/**
 * Marks the page before the first paint where its address asks for something, so that the starting
 * points of the static page do not flash.
 */
const script = `if(/[?&](q|ask|compare|topic|level|length|year|video)=./.test(location.search))document.documentElement.dataset.asked=''`;

export function AskedScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
