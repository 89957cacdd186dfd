'use client';

import { useEffect, useRef } from 'react';

/**
 * Opens the pictures that link to their file (`a[data-picture]`) in a native dialog. One for the
 * page, listening above the article, so that pictures themselves stay plain links.
 */
export function PictureViewer() {
  const dialog = useRef<HTMLDialogElement>(null);
  const image = useRef<HTMLImageElement>(null);

  useEffect(() => {
    const open = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const link = event.target instanceof Element && event.target.closest('a[data-picture]');
      if (!(link instanceof HTMLAnchorElement) || !dialog.current || !image.current) return;
      event.preventDefault();
      image.current.src = link.href;
      image.current.alt = link.querySelector('img')?.alt ?? '';
      dialog.current.showModal();
    };
    document.addEventListener('click', open);
    return () => document.removeEventListener('click', open);
  }, []);

  return (
    <dialog ref={dialog} className="viewer" aria-label="放大的圖片">
      <form method="dialog">
        <button type="submit" className="px-4 py-2">
          關閉
        </button>
      </form>
      {/* biome-ignore lint/performance/noImgElement: the file itself, at full size */}
      <img ref={image} alt="" />
    </dialog>
  );
}
