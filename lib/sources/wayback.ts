import { z } from 'zod';
import { webAddress } from '../schema';
import { type RequestOptions, request } from './request';

/** Where the Wayback Machine tells which copies it has: https://archive.org/help/wayback_api.php */
export const waybackApi = 'https://archive.org/wayback/available';

const answerSchema = z.object({
  archived_snapshots: z.object({
    closest: z.object({ available: z.boolean(), url: webAddress() }).optional(),
  }),
});

/**
 * Asks for the kept copy of a page that is nearest to a day.
 * @param day `2025-05-12`
 * @returns its address; undefined where none is kept
 * @throws where the service does not answer as it should
 */
export async function findCopy(
  url: string,
  day: string,
  api: string,
  options: RequestOptions,
): Promise<string | undefined> {
  const question = new URL(api);
  question.searchParams.set('url', url);
  question.searchParams.set('timestamp', day.replaceAll('-', ''));
  const { status, body } = await request(question, {}, options);
  if (status !== 200) throw new Error(`${api} answers ${status}`);
  const { closest } = answerSchema.parse(JSON.parse(body.toString())).archived_snapshots;
  return closest?.available ? closest.url.replace(/^http:/, 'https:') : undefined;
}
