import { domainToASCII } from 'node:url';

/** The longest address that a mail server takes (RFC 5321, 4.5.3.1.3). */
export const longestAddress = 254;

/** Labels with dots between them; the last is no number, as that of a network address is. */
const domainName = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?!\d+$)[a-z\d](?:[a-z\d-]*[a-z\d])?$/;

/** Printable ASCII in words with dots between them (RFC 5322, 3.2.3): what every mail server takes. */
const dotAtom = /^(?=.{1,64}$)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** A mail address as it is written to and as it is compared. */
export interface MailAddress {
  /** The part before the sign as it was written, the domain in A-labels and small letters. */
  written: string;
  /** The same for every way of writing it that leads to one mailbox nearly everywhere. */
  key: string;
}

/**
 * Reads a mail address; its domain may be in any script. Capitals before the sign might name another
 * mailbox (RFC 5321, 2.4), yet no mail server of note tells them apart, and one reader types them now
 * and then: they are written to as typed, and compared without. Dots and what stands behind a plus
 * are another mailbox, as only a few providers leave them out.
 * @returns undefined for what is no address
 */
export function readMailAddress(text: string): MailAddress | undefined {
  const [, local = '', domain = ''] = /^([^\s@]+)@([^\s@]+)$/.exec(text.trim()) ?? [];
  if (!dotAtom.test(local)) return undefined;
  const ascii = domainToASCII(domain).toLowerCase();
  if (!domainName.test(ascii)) return undefined;
  const written = `${local}@${ascii}`;
  if (written.length > longestAddress) return undefined;
  return { written, key: `${local.toLowerCase()}@${ascii}` };
}
