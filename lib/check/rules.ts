import type { Rule } from './rule';
import { bareAddressRule } from './rules/bare-address';
import { brokenLink } from './rules/broken-link';
import { brokenPictureRule } from './rules/broken-picture';
import { contradictedFigure } from './rules/contradicted-figure';
import { coverAlt } from './rules/cover-alt';
import { cutDescription } from './rules/cut-description';
import { doubledPunctuation } from './rules/doubled-punctuation';
import { duplicateTitle } from './rules/duplicate-title';
import { emptyBody } from './rules/empty-body';
import { futureDate } from './rules/future-date';
import { halfWidthPunctuation } from './rules/half-width-punctuation';
import { headingLevel } from './rules/heading-level';
import { heavyPicture } from './rules/heavy-picture';
import { hiddenCharactersRule } from './rules/hidden-characters';
import { mainlandTerms } from './rules/mainland-terms';
import { missingAlt } from './rules/missing-alt';
import { mixedSpacing } from './rules/mixed-spacing';
import { nameSpelling } from './rules/name-spelling';
import { quotedWords } from './rules/quoted-words';
import { repeatedDescription } from './rules/repeated-description';
import { simplifiedCharacters } from './rules/simplified-characters';
import { sourcePair } from './rules/source-pair';
import { straightQuotes } from './rules/straight-quotes';
import { strayMarkup } from './rules/stray-markup';
import { tagSpelling } from './rules/tag-spelling';
import { unknownRule } from './rules/unknown-rule';
import { unusedPicture } from './rules/unused-picture';

/** Every rule of `npm run check`, in the order of the authors' guide. Adding one touches this list and its own file. */
export const rules: readonly Rule[] = [
  brokenLink,
  bareAddressRule,
  headingLevel,
  strayMarkup,
  hiddenCharactersRule,
  unusedPicture,
  brokenPictureRule,
  heavyPicture,
  duplicateTitle,
  tagSpelling,
  nameSpelling,
  cutDescription,
  repeatedDescription,
  emptyBody,
  contradictedFigure,
  missingAlt,
  coverAlt,
  sourcePair,
  quotedWords,
  futureDate,
  mixedSpacing,
  halfWidthPunctuation,
  doubledPunctuation,
  straightQuotes,
  mainlandTerms,
  simplifiedCharacters,
  unknownRule,
];
