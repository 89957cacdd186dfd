import { gfm } from 'micromark-extension-gfm';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { fullWidthMark } from '../han';

const space = 32;

/** States that are not the bare address's: they see the text as it is. */
const others = new WeakSet<State>();

/**
 * Remark plugin: a bare address ends at Chinese punctuation. GFM's autolinks run on to the next
 * blank, which in 「見https://example.com，[後面](/a)」 swallows a link, and links are found in the
 * same pass: so GFM's own constructs are asked, and are shown a blank where such a mark stands.
 */
export function chineseAutolinks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), chineseAutolinkLiteral()];
}

/** The same for micromark, to stand behind its `gfm()`. */
export function chineseAutolinkLiteral(): Extension {
  const { text = {} } = gfm();
  const bounded: Extension['text'] = {};
  // What `http` and `www` begin with.
  for (const letter of 'HhWw') {
    const code = letter.charCodeAt(0);
    bounded[code] = [text[code] ?? []].flat().map(boundConstruct);
  }
  return { text: bounded };
}

function boundConstruct(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      let present: Code = null;

      function bound(state: State): State;
      function bound(state: State | undefined): State | undefined;
      function bound(state: State | undefined): State | undefined {
        if (!state || others.has(state)) return state;
        const next: State = (code) => {
          present = code;
          return bound(state(endsAddress(code) ? space : code));
        };
        others.add(next);
        return next;
      }

      /** What follows an address is not the address's. */
      const leadOut =
        (state: State): State =>
        () => {
          const next = state(present);
          if (next) others.add(next);
          return next;
        };

      const boundHook =
        (hook: Effects['attempt']): Effects['attempt'] =>
        (part, then, otherwise) => {
          // Addresses try their parts one by one, never one of several.
          const start = hook(boundConstruct(part as Construct), bound(then), bound(otherwise));
          others.add(start);
          return start;
        };

      const { attempt, check } = effects;
      const boundEffects = { ...effects, attempt: boundHook(attempt), check: boundHook(check) };
      return bound(construct.tokenize.call(this, boundEffects, leadOut(ok), leadOut(nok)));
    },
  };
}

function endsAddress(code: Code): boolean {
  return code !== null && code > 0 && fullWidthMark.test(String.fromCharCode(code));
}
