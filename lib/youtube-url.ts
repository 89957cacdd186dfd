/** Where a video can be watched, for readers and programs that do not run our player. */
export function youTubeUrl({ id, start }: { id: string; start?: number | undefined }): string {
  return `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}s` : ''}`;
}

/**
 * Takes the video's id out of what an author pastes: the id itself or an address of YouTube's.
 * @returns undefined when there is none in it
 */
export function videoIdOf(text: string): string | undefined {
  const id = /(?:[?&]v=|youtu\.be\/|\/(?:embed|shorts|live)\/)([\w-]{11})(?![\w-])/.exec(text)?.[1];
  return id ?? /^[\w-]{11}$/.exec(text.trim())?.[0];
}

/** The second at which an address of YouTube's begins: `?t=90`, `&t=1m30s`, `?start=90`. */
export function videoStartOf(address: string): number | undefined {
  const [, time] = /[?&#](?:t|start)=((?:\d+h)?(?:\d+m)?(?:\d+s?)?)(?![\w])/.exec(address) ?? [];
  const part = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(time ?? '')?.[1] ?? 0);
  const seconds = part('h') * 3600 + part('m') * 60 + part('(?:s|$)');
  return seconds > 0 ? seconds : undefined;
}
