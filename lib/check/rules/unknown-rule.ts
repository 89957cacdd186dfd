import { sourceRules } from '../../sources/findings';
import { suggest } from '../../suggest';
import type { Rule } from '../rule';

/** A name in `check_ignore` that silences nothing: the finding it was meant for goes on. */
export const unknownRule: Rule = {
  name: 'unknown-rule',
  severity: 'warning',
  about: 'check_ignore 裡寫了沒有的規則名稱，什麼也不會略過。',
  async written({ ignored, locate }) {
    if (ignored.size === 0) return [];
    // Imported here because the list holds this rule, too.
    const { rules } = await import('../rules');
    const names = [...rules, ...sourceRules].map(({ name }) => name);
    return [...ignored]
      .filter((name) => !names.includes(name))
      .map((name) => {
        const meant = suggest(name, names);
        return {
          ...locate(['check_ignore', name]),
          field: 'check_ignore',
          found: `沒有「${name}」這個規則。`,
          advice: meant
            ? `是不是要寫 ${meant}？`
            : '規則的名稱寫在檢查結果裡，也可以用 npm run check -- --rules 查。',
        };
      });
  },
};
