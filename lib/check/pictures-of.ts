import type { Picture } from '../pictures';
import { bodyParts } from './body-parts';
import { fieldPlace } from './places';
import type { ArticleSource } from './rule';

/** Each picture of an article once, where it first stands. */
export function picturesOf(source: ArticleSource) {
  const { cover, pictures } = source.article;
  const measured = new Map<string, Picture>();
  for (const picture of [...(cover ? [cover] : []), ...pictures])
    measured.set(picture.src, picture);
  const coverPlace = fieldPlace(source, 'cover');
  const places = [
    ...(cover && coverPlace ? [{ src: cover.src, place: coverPlace }] : []),
    ...bodyParts(source.tree).pictures,
  ];
  return places.flatMap(({ src, place }) => {
    const picture = measured.get(src);
    measured.delete(src);
    return picture ? [{ picture, place }] : [];
  });
}
