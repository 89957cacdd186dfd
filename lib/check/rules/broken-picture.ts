import { brokenPicture, isReadable } from '../../pictures';
import { picturesOf } from '../pictures-of';
import type { Finding, Rule } from '../rule';

/** Pictures that begin well, so that their size is known, and then cannot be read. */
export const brokenPictureRule: Rule = {
  name: 'broken-picture',
  severity: 'error',
  about: '圖檔後面的內容不完整或壞了：網站建置時讀不出來，會停下來。',
  async article(source) {
    const found: Finding[] = [];
    for (const { picture, place } of picturesOf(source)) {
      if (await isReadable(picture.src)) continue;
      found.push({ ...place, ...brokenPicture(picture.src) });
    }
    return found;
  },
};
