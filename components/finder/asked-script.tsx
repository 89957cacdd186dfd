import { askedScript } from '@/lib/inline-scripts';

/** Marks the page before the first paint where its address asks for something. */
export function AskedScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script dangerouslySetInnerHTML={{ __html: askedScript }} />;
}
