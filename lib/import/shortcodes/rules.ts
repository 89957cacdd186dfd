import { callout, details, highlight, mermaid, quotation, transparent } from './blocks';
import { figure } from './figure';
import { button, gist, instagram, param, ref, tweet } from './links';
import type { Rule } from './rule';
import { bilibili, vimeo, youtube } from './videos';

/** Hugo's own shortcodes and those of common themes whose meaning is certain, by name. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries({
    youtube,
    vimeo,
    vimeo_simple: vimeo,
    bilibili,
    figure,
    image: figure,
    img: figure,
    gist,
    tweet,
    twitter: tweet,
    twitter_simple: tweet,
    x: tweet,
    x_simple: tweet,
    instagram,
    instagram_simple: instagram,
    ref,
    relref: ref,
    param,
    button,
    link: button,
    highlight,
    mermaid,
    raw: transparent,
    rawhtml: transparent,
    details,
    collapse: details,
    expand: details,
    spoiler: details,
    quote: quotation,
    blockquote: quotation,
    admonition: callout(),
    notice: callout(),
    alert: callout('warning'),
    callout: callout(),
    hint: callout(),
    tip: callout('note'),
    note: callout('note'),
    info: callout('note'),
    warning: callout('warning'),
    warn: callout('warning'),
    caution: callout('warning'),
    danger: callout('warning'),
    important: callout('warning'),
  } satisfies Record<string, Rule>),
);
