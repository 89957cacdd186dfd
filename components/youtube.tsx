'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import { youTubeUrl } from '@/lib/youtube-url';
import { Headline } from './headline';

interface YouTubeProps {
  /** The video's eleven characters; the content check has seen to that. */
  id: string;
  title?: string;
  /** Seconds to begin at. */
  start?: string;
  words: Messages['video'];
}

/** Milliseconds after which a player that is neither ready nor failed is given up on. */
const patience = 8000;

/** The pressed link is gone; the keyboard goes on from what took its place. */
const takeFocus = (frame: HTMLElement | null) => frame?.focus({ preventScroll: true });

// The player and its script load only once the reader has pressed play.
const Player = dynamic(() => import('react-youtube'), { ssr: false });

/**
 * A video that asks nothing of YouTube until the reader presses play. Until then, and without
 * script, it is a link to the video.
 */
export function YouTube({ id, start, words, ...named }: YouTubeProps) {
  const { title = words.untitled } = named;
  const [playing, setPlaying] = useState(false);
  const [isReady, setReady] = useState(false);
  const [isGivenUp, setGivenUp] = useState(false);
  const seconds = start ? Number(start) : undefined;
  const url = youTubeUrl({ id, start: seconds });
  useEffect(() => {
    if (!playing) return;
    // What loads the player's scripts tells nobody that one has failed; the element does, but its
    // event does not bubble.
    const giveUp = ({ target }: Event) => {
      if (target instanceof HTMLScriptElement && target.src.includes('//www.youtube.com/')) {
        setGivenUp(true);
      }
    };
    addEventListener('error', giveUp, true);
    return () => removeEventListener('error', giveUp, true);
  }, [playing]);
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
              <span>{isGivenUp ? words.notLoaded : words.loading}</span>
              {isGivenUp && (
                <a href={url} rel="noopener">
                  {words.openThere}
                </a>
              )}
            </p>
          )}
        </div>
      ) : (
        <a
          href={url}
          className="video-frame"
          data-replay=""
          aria-label={fill(words.play, { title })}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            setPlaying(true);
            setTimeout(setGivenUp, patience, true);
          }}
        >
          <span className="video-play" aria-hidden="true" />
          <span className="video-title headline" aria-hidden="true">
            <Headline title={title} />
          </span>
          <span className="video-note" aria-hidden="true">
            {words.privacy}
          </span>
        </a>
      )}
      <figcaption>
        <a href={url} rel="noopener">
          {words.watchThere}
        </a>
        {fill(words.caption, { title })}
      </figcaption>
    </figure>
  );
}
