import { pathIn } from '../edition';
import { plainPage } from '../plain-page';
import type { Publication } from '../site';
import { escapeXml } from '../xml';

/**
 * A plain page about what somebody sends: lists, and forms of few fields.
 * @param publication in the edition in whose words it is
 * @param body HTML of its main part
 */
export function formPage(
  { site, edition }: Pick<Publication, 'site' | 'edition'>,
  { title, body }: { title: string; body: string },
): string {
  const home = { name: site.name, path: pathIn(edition, '/') };
  return plainPage({ language: edition.language, title, main: body, home, style });
}

/** A form of fields that readers do not see, and what sends it. */
export function plainForm(
  action: string,
  fields: Readonly<Record<string, string>>,
  rest: string,
): string {
  const hidden = Object.entries(fields).map(
    ([name, value]) =>
      `<input type="hidden" name="${escapeXml(name)}" value="${escapeXml(value)}">`,
  );
  return `<form method="post" action="${escapeXml(action)}">
${[...hidden, rest].join('\n')}
</form>`;
}

/** Names with what they stand for; those that stand for nothing are left out. */
export function plainList(rows: readonly (readonly [string, string | null | undefined])[]): string {
  const parts = rows.flatMap(([name, value]) =>
    value ? [`<dt>${escapeXml(name)}</dt><dd>${escapeXml(value)}</dd>`] : [],
  );
  return `<dl>${parts.join('')}</dl>`;
}

const style = `
p + p { margin-block-start: .75rem; }
h2 { font: 700 1rem/1.8 serif; margin: 2.5rem 0 0; border-block-start: 1px solid var(--hairline); padding-block-start: 1.25rem; }
dl { margin: 1.75rem 0; border-block: 1px solid var(--hairline); padding-block: 1.25rem; }
dt { font-size: .8334rem; color: var(--muted); }
dd { margin: 0 0 .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
dd:last-child { margin: 0; }
form { margin-block-start: 1.25rem; }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; }
legend { font-size: .8334rem; font-weight: 700; padding: 0; }
label { display: block; padding-block: .25rem; }
input { accent-color: currentcolor; inline-size: 1rem; block-size: 1rem; margin: 0 .5rem 0 0; }
a { color: inherit; }
`;
