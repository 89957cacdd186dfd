import { cookies, draftMode } from 'next/headers';
import { ContentError } from '@/lib/fault';
import { isPreviewSecret, previewAge, previewPass } from '@/lib/preview-secret';
import { getPublication } from '@/lib/site';
import { isArticleSlug, sitePath } from '@/lib/slug';
import { draftCookie, passCookie, previewPath } from './cookie';

/** `/api/preview?secret=…&slug=…` lets an author in and goes on to that article's preview. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  if (!isPreviewSecret(searchParams.get('secret') ?? '')) return say('找不到這一頁。', 404);
  const slug = (searchParams.get('slug') ?? '').normalize('NFC');
  if (!isArticleSlug(slug)) {
    return say('slug 要寫文章的檔名，不含 .mdx，例如 slug=my-first-post。', 400);
  }
  try {
    getPublication();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return say(`這個主機讀不到網站的資料，不能預覽。\n\n${error.message}`, 503);
  }
  (await draftMode()).enable();
  // Next would send its cookie to every page, and a static page that gets it is rendered anew on a
  // host that may not have the articles. Only the preview needs it.
  const jar = await cookies();
  const issued = {
    [draftCookie]: jar.get(draftCookie)?.value,
    [passCookie]: previewPass(new Date()),
  };
  for (const [name, value = ''] of Object.entries(issued)) {
    const secure = process.env.NODE_ENV === 'production';
    const options = { path: previewPath, httpOnly: true, sameSite: 'lax', secure } as const;
    jar.set({ name, value, maxAge: previewAge, ...options });
  }
  return new Response(null, { status: 307, headers: { location: sitePath('preview', slug) } });
}

function say(text: string, status: number): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
