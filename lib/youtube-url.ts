/** Where a video can be watched, for readers and programs that do not run our player. */
export function youTubeUrl({ id, start }: { id: string; start?: number | undefined }): string {
  return `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}s` : ''}`;
}
