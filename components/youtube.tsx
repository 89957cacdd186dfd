'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { youTubeUrl } from '@/lib/youtube-url';

interface YouTubeProps {
  /** The video's eleven characters; the content check has seen to that. */
  id: string;
  title?: string;
  /** Seconds to begin at. */
  start?: string;
}

// The player and its script load only once the reader has pressed play.
const Player = dynamic(() => import('react-youtube'), { ssr: false });

/**
 * A video that asks nothing of YouTube until the reader presses play. Until then, and without
 * script, it is a link to the video.
 */
export function YouTube({ id, title = 'YouTube 影片', start }: YouTubeProps) {
  const [playing, setPlaying] = useState(false);
  const seconds = start ? Number(start) : undefined;
  const url = youTubeUrl({ id, start: seconds });
  return (
    <figure className="video">
      {playing ? (
        <div className="video-frame">
          <p className="video-wait">影片載入中……若一直沒有出現，請從下方連結到 YouTube 觀看。</p>
          <Player
            videoId={id}
            title={title}
            className="video-player"
            opts={{
              host: 'https://www.youtube-nocookie.com',
              playerVars: { autoplay: 1, playsinline: 1, rel: 0, start: seconds },
            }}
          />
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
          }}
        >
          <span className="video-play" aria-hidden="true" />
          <span className="video-title headline" aria-hidden="true">
            {title}
          </span>
          <span className="video-note" aria-hidden="true">
            影片：按下後才連線到 YouTube
          </span>
        </a>
      )}
      <figcaption>
        <a href={url} rel="noopener">
          在 YouTube 觀看
        </a>
        ：{title}
      </figcaption>
    </figure>
  );
}
