'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { youTubeUrl } from '@/lib/youtube-url';
import { Headline } from './headline';

interface YouTubeProps {
  /** The video's eleven characters; the content check has seen to that. */
  id: string;
  title?: string;
  /** Seconds to begin at. */
  start?: string;
}

/** Milliseconds after which a player that is not ready is given up on. */
const patience = 8000;

/** The pressed link is gone; the keyboard goes on from what took its place. */
const takeFocus = (frame: HTMLElement | null) => frame?.focus({ preventScroll: true });

// The player and its script load only once the reader has pressed play.
const Player = dynamic(() => import('react-youtube'), { ssr: false });

/**
 * A video that asks nothing of YouTube until the reader presses play. Until then, and without
 * script, it is a link to the video.
 */
export function YouTube({ id, title = 'YouTube 影片', start }: YouTubeProps) {
  const [playing, setPlaying] = useState(false);
  const [isReady, setReady] = useState(false);
  const [isLate, setLate] = useState(false);
  const seconds = start ? Number(start) : undefined;
  const url = youTubeUrl({ id, start: seconds });
  return (
    <figure className="video">
      {playing ? (
        <div className="video-frame" tabIndex={-1} ref={takeFocus}>
          <Player
            videoId={id}
            title={title}
            className="video-player"
            onReady={() => setReady(true)}
            opts={{
              host: 'https://www.youtube-nocookie.com',
              playerVars: { autoplay: 1, playsinline: 1, rel: 0, start: seconds },
            }}
          />
          {!isReady && (
            <p className="video-wait" role="status">
              {isLate ? '影片沒有載入。' : '影片載入中……'}
              {isLate && (
                <a href={url} rel="noopener">
                  到YouTube看
                </a>
              )}
            </p>
          )}
        </div>
      ) : (
        <a
          href={url}
          className="video-frame"
          aria-label={`播放影片：${title}`}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            setPlaying(true);
            setTimeout(setLate, patience, true);
          }}
        >
          <span className="video-play" aria-hidden="true" />
          <span className="video-title headline" aria-hidden="true">
            <Headline title={title} />
          </span>
          <span className="video-note" aria-hidden="true">
            影片：按下後才連線到YouTube
          </span>
        </a>
      )}
      <figcaption>
        <a href={url} rel="noopener">
          在YouTube觀看
        </a>
        ：{title}
      </figcaption>
    </figure>
  );
}
