import type { ThemeRegistration } from 'shiki';
import dark from 'shiki/themes/github-dark-high-contrast.mjs';
import light from 'shiki/themes/github-light-high-contrast.mjs';

type Rule = NonNullable<ThemeRegistration['tokenColors']>[number];

/**
 * The colours of code as one theme: its highlighter reads a listing once for each theme that it is
 * given. Both of GitHub's have the same rules in the same order and differ in colours alone, of which
 * the page makes CSS's `light-dark()`. Bold, italics and lines are left out: Han has no italics.
 * @throws where the themes no longer have the same rules, after an update of the highlighter
 */
export const codeTheme: ThemeRegistration = {
  name: 'light-dark',
  type: 'light',
  fg: lightDark(light.colors?.['editor.foreground'], dark.colors?.['editor.foreground']),
  bg: lightDark(light.colors?.['editor.background'], dark.colors?.['editor.background']),
  settings: pairs(light.tokenColors, dark.tokenColors),
};

function pairs(onLight: readonly Rule[] = [], onDark: readonly Rule[] = []): Rule[] {
  if (onLight.length !== onDark.length) throw new Error('The themes of code differ in length.');
  return onLight.map(({ settings, ...rule }, index) => {
    const other = onDark[index];
    if (String(other?.scope) !== String(rule.scope)) {
      throw new Error(`Rule ${index} of the themes of code is about ${rule.scope} in one alone.`);
    }
    const { foreground, background } = settings;
    return {
      ...rule,
      settings: {
        ...(foreground && { foreground: lightDark(foreground, other?.settings.foreground) }),
        ...(background && { background: lightDark(background, other?.settings.background) }),
      },
    };
  });
}

function lightDark(onLight: string | undefined, onDark: string | undefined): string {
  if (!onLight || !onDark)
    throw new Error(`A colour of code in one theme alone: ${onLight ?? onDark}`);
  return `light-dark(${onLight}, ${onDark})`;
}
