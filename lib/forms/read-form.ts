/**
 * Reads a form that a browser sent.
 * @param mostBytes a body that is longer is not read to its end
 * @returns its fields by their names; undefined for anything but a form of that size, in UTF-8, that
 *   names no field twice
 */
export async function readForm(
  request: Request,
  mostBytes: number,
): Promise<Record<string, string> | undefined> {
  const [type] = (request.headers.get('content-type') ?? '').split(';');
  if (type?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return undefined;
  const body = await readBody(request, mostBytes);
  if (body === undefined || !isWhole(body)) return undefined;
  const entries = [...new URLSearchParams(body)];
  const fields = Object.fromEntries(entries);
  return Object.keys(fields).length === entries.length ? fields : undefined;
}

/** What a request says its length is cannot be relied on. */
async function readBody(request: Request, mostBytes: number): Promise<string | undefined> {
  const reader = request.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return undefined;
  }
}

/** Whether all that is encoded is text; what reads forms puts a sign of its own for what is none. */
function isWhole(body: string): boolean {
  try {
    decodeURIComponent(body);
    return true;
  } catch {
    return false;
  }
}
