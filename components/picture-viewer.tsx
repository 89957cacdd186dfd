'use client';

import { type MouseEvent as ReactMouseEvent, useEffect, useRef, useState } from 'react';
import type { Messages } from '@/lib/messages/messages';

interface Shown {
  src: string;
  alt: string;
  caption: string;
  width: number;
  height: number;
}

/**
 * Opens the pictures that link to their file (`a[data-picture]`) in a native dialog. One for the
 * page, listening above the article, so that pictures themselves stay plain links.
 */
export function PictureViewer({ words }: { words: Messages['viewer'] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<Shown>();
  const [isNatural, setNatural] = useState(false);

  useEffect(() => {
    const open = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      if (!(event.target instanceof Element)) return;
      const link = event.target.closest<HTMLAnchorElement>('a[data-picture]');
      const image = link?.querySelector('img');
      if (!link || !image) return;
      event.preventDefault();
      setShown({
        src: link.href,
        alt: image.alt,
        caption: link.parentElement?.querySelector('figcaption')?.textContent ?? '',
        width: Number(image.getAttribute('width')),
        height: Number(image.getAttribute('height')),
      });
      setNatural(false);
    };
    document.addEventListener('click', open);
    return () => document.removeEventListener('click', open);
  }, []);

  useEffect(() => {
    if (shown) dialog.current?.showModal();
  }, [shown]);

  // Nothing that a page would carry to readers who open none.
  if (!shown) return null;

  const closeOutside = ({ target }: ReactMouseEvent) => {
    if (target instanceof Element && !target.closest('img, figcaption, button')) {
      dialog.current?.close();
    }
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape and the button
    <dialog
      ref={dialog}
      className="viewer"
      aria-label={words.name}
      data-natural={isNatural}
      onClick={closeOutside}
    >
      <form method="dialog">
        <button
          type="button"
          aria-pressed={isNatural}
          className="px-3 py-2 md:hidden"
          onClick={() => setNatural(!isNatural)}
        >
          {words.natural}
        </button>
        <button type="submit" className="px-4 py-2">
          {words.close}
        </button>
      </form>
      <figure>
        {/* biome-ignore lint/performance/noImgElement: the file itself, at full size */}
        <img
          src={shown.src}
          alt={shown.alt}
          width={shown.width}
          height={shown.height}
          style={{
            ['--natural' as string]: `${shown.width}px`,
            ['--ratio' as string]: shown.width / shown.height,
          }}
        />
        {shown.caption && <figcaption>{shown.caption}</figcaption>}
      </figure>
    </dialog>
  );
}
