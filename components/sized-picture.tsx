import type { ComponentProps } from 'react';
import { isPreviewing } from '@/app/previewing';
import { shownPicture } from '@/lib/picture-sizes/shown-picture';

interface SizedPictureProps extends Omit<ComponentProps<'img'>, 'src' | 'srcSet'> {
  src: string;
  alt: string;
  /** How wide the picture is shown at which width of the window. */
  sizes: string;
  /** The page's main picture: loaded first, everything else is lazy. */
  priority?: boolean | undefined;
  /** Shows a blurred one of a few bytes until it is there. */
  placeholder?: boolean;
}

/**
 * A picture of the site in the sizes that a build made of it. Authors see the file itself: it may
 * have changed since.
 */
export async function SizedPicture({
  src,
  alt,
  sizes,
  priority,
  placeholder,
  ...others
}: SizedPictureProps) {
  const picture = await shownPicture(src, placeholder);
  const blurred = placeholder ? picture?.placeholder : undefined;
  const image = (
    // biome-ignore lint/performance/noImgElement: there is nothing left to optimize
    <img
      src={src}
      alt={alt}
      width={picture?.width}
      height={picture?.height}
      {...(priority
        ? { fetchPriority: 'high' as const }
        : { loading: 'lazy' as const, decoding: 'async' as const })}
      {...others}
      {...(blurred ? { style: { backgroundImage: `url(${blurred})` } } : {})}
    />
  );
  if (!picture?.srcSet || (await isPreviewing())) return image;
  return (
    <picture>
      <source type="image/avif" srcSet={picture.srcSet} sizes={sizes} />
      {image}
    </picture>
  );
}
