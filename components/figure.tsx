import type { ReactNode } from 'react';
import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import { SizedPicture } from './sized-picture';

interface FigureProps {
  src: string;
  alt?: string;
  credit?: string;
  words: Pick<Messages['body'], 'enlarge' | 'enlargeNamed' | 'credit'>;
  /** The caption. */
  children?: ReactNode;
}

/** A picture with its caption. It links to the file, which the picture viewer opens in place. */
export function Figure(props: FigureProps) {
  const { src, alt = '', credit, words, children } = props;
  const hasCaption = children !== undefined && children !== null;
  return (
    <figure>
      <a
        href={src}
        data-picture=""
        data-replay=""
        aria-label={alt ? fill(words.enlargeNamed, { alt }) : words.enlarge}
        className="block"
      >
        <SizedPicture src={src} alt={alt} sizes="(width < 700px) 100vw, 648px" />
      </a>
      {(hasCaption || credit) && (
        <figcaption>
          {children}
          {credit && fill(words.credit, { credit })}
        </figcaption>
      )}
    </figure>
  );
}
