import Image from 'next/image';
import type { ReactNode } from 'react';

interface FigureProps {
  src: string;
  alt?: string;
  credit?: string;
  /** Pixels of the file, measured when the article was read. */
  width?: string;
  height?: string;
  /** The caption. */
  children?: ReactNode;
}

/** A picture with its caption. It links to the file, which the picture viewer opens in place. */
export function Figure({ src, alt = '', credit, width, height, children }: FigureProps) {
  const hasCaption = children !== undefined && children !== null;
  return (
    <figure>
      <a
        href={src}
        data-picture=""
        aria-label={alt ? `放大圖片：${alt}` : '放大圖片'}
        className="block"
      >
        <Image
          src={src}
          alt={alt}
          width={Number(width)}
          height={Number(height)}
          sizes="(width < 700px) 100vw, 648px"
          unoptimized={src.endsWith('.svg') || src.endsWith('.gif')}
        />
      </a>
      {(hasCaption || credit) && (
        <figcaption>
          {children}
          {credit && `（${credit}）`}
        </figcaption>
      )}
    </figure>
  );
}
