import type { ComponentProps } from 'react';
import { isPreviewing } from '@/app/previewing';
import { shownPicture } from '@/lib/picture-sizes/sizes';

interface SizedPictureProps extends Omit<ComponentProps<'img'>, 'src' | 'srcSet'> {
  src: string;
  alt: string;
  /** How wide the picture is shown at which width of the window. */
  sizes: string;
  /** The page's main picture: loaded first, everything else is lazy. */
  priority?: boolean | undefined;
}

/**
 * A picture of the site in the sizes that a build made of it. Authors see the file itself: it may
 * have changed since.
 */
export async function SizedPicture({ src, alt, sizes, priority, ...others }: SizedPictureProps) {
  const picture = await shownPicture(src);
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
