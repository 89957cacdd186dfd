import { picturesOf } from '../pictures-of';
import type { Finding, Rule } from '../rule';

const mostBytes = 1_000_000;
const mostPixels = 4000;

/** Pictures too large to be worth their weight. */
export const heavyPicture: Rule = {
  name: 'heavy-picture',
  severity: 'warning',
  about: '圖檔超過 1 MB，或寬度超過 4000 像素：讀者等得久，畫面上卻看不出差別。',
  article(source) {
    return picturesOf(source).flatMap(({ picture, place }): Finding[] => {
      const { src, bytes, width, height } = picture;
      const size = [
        ...(bytes > mostBytes ? [`有 ${(bytes / 1_000_000).toFixed(1)} MB`] : []),
        ...(width > mostPixels ? [`寬 ${width} 像素`] : []),
      ];
      if (size.length === 0) return [];
      const advice =
        width > 2400
          ? `請縮到寬 2400 像素以內（現在是 ${width}×${height}），再存成品質 80 左右的 JPEG 或 WebP。`
          : '請存成品質 80 左右的 JPEG 或 WebP。';
      return [{ ...place, found: `圖片「${src}」${size.join('、')}。`, advice }];
    });
  },
};
