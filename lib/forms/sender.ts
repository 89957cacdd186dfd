import { isIP } from 'node:net';
import { sign } from './secret';

/**
 * Whether a browser sent a form from a page of this site: all that matter say where a form comes
 * from. By the host's name alone, as a proxy may leave out the port.
 */
export function isFromHere(headers: Headers): boolean {
  const origin = headers.get('origin') ?? '';
  // Of several proxies, the outermost was asked by the browser.
  const [host = ''] = (headers.get('x-forwarded-host') ?? headers.get('host') ?? '').split(',');
  if (!URL.canParse(origin) || !URL.canParse(`http://${host.trim()}`)) return false;
  return new URL(origin).hostname === new URL(`http://${host.trim()}`).hostname;
}

/**
 * Where a request comes from, as far as counting needs to know: a name for the network that its
 * address is in (IPv4 /24, IPv6 /56), which does not tell the address.
 * @throws StorageError
 */
export function networkOf(headers: Headers): Promise<string> {
  return sign('network', networkPrefix(headers));
}

/** The part of an address that its network has in common; for making names of, never to be kept. */
export function networkPrefix(headers: Headers): string {
  return prefixOf(addressOf(headers));
}

/**
 * Each proxy adds at the end whom it was asked by; what stands before the ones of our own, anybody
 * may have written.
 */
function addressOf(headers: Headers): string {
  const chain = (headers.get('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  const proxies = Math.max(1, Number(process.env.TRUSTED_PROXIES ?? 1) || 1);
  const address = chain.at(-proxies) ?? chain[0] ?? '';
  // Some add the port that it was asked from.
  return address
    .replace(/^\[([^\]]*)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2')
    .replace(/^::ffff:(?=\d+\.)/i, '');
}

function prefixOf(address: string): string {
  if (isIP(address) === 4) return address.split('.').slice(0, 3).join('.');
  if (isIP(address) !== 6) return 'unknown';
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const [first, last] = [groups(head), groups(tail ?? '')];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const all = [...first, ...Array(missing).fill('0'), ...last].map((group) =>
    group.padStart(4, '0'),
  );
  return `${all.slice(0, 3).join(':')}:${all[3]?.slice(0, 2)}`;
}
