import { Fragment, type ReactNode } from 'react';
import { piecesOf } from '@/lib/messages/fill';

interface MessageProps {
  text: string;
  /** What stands at its places, by their names. */
  parts: Readonly<Record<string, ReactNode>>;
}

/** A message with elements at its places. */
export function Message({ text, parts }: MessageProps) {
  return piecesOf(text).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and never move
    <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece]}</Fragment>
  ));
}
