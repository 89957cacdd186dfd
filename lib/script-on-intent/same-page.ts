/**
 * Leads the switch between the editions to the page that it stands in, as it does with script. The
 * masthead is drawn once for all pages and does not know its page; the page's head does.
 */
export function withSamePage(html: string): string {
  const pages = new Map(
    [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"\/>/g)].map(
      ([, language, href = '']) => [language, new URL(href).pathname],
    ),
  );
  return html.replace(
    /<a href="[^"]*" rel="alternate" hrefLang="([^"]+)"/g,
    (link, language: string) => {
      const page = pages.get(language);
      return page ? `<a href="${page}" rel="alternate" hrefLang="${language}"` : link;
    },
  );
}
