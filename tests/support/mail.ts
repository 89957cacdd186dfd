import fs from 'node:fs';
import path from 'node:path';

/** A mail as a program reads it: only what our own tests look at. */
export interface ReadMail {
  headers: ReadonlyMap<string, string>;
  /** The headers as they stand there, unfolded, one a line. */
  head: string;
  /** All parts, decoded. */
  body: string;
}

/** Reads a mail that `nodemailer` wrote. */
export function readMail(raw: string): ReadMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ');
  const headers = new Map(
    unfolded.split('\r\n').map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), decodeWords(line.slice(at + 1).trim())] as const;
    }),
  );
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
  const body = rest.join('\r\n\r\n');
  if (boundary === undefined) {
    return {
      headers,
      head: unfolded,
      body: decodePart(body, headers.get('content-transfer-encoding')),
    };
  }
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => readMail(part.replace(/^\r\n/, '')).body);
  return { headers, head: unfolded, body: parts.join('\n') };
}

function decodePart(text: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return text;
  return decodeQuoted(text.replaceAll(/=\r\n/g, ''));
}

function decodeQuoted(text: string): string {
  const bytes = text.replaceAll(/=([\dA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** RFC 2047. */
function decodeWords(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decodeQuoted(text.replaceAll('_', ' ')),
    );
}

/** The mails in a site's outbox, oldest first. */
export function outboxOf(dataFolder: string): ReadMail[] {
  const folder = path.join(dataFolder, 'outbox');
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .sort()
    .map((name) => readMail(fs.readFileSync(path.join(folder, name), 'utf8')));
}
