/** Names that lead nowhere, for examples and tests (RFC 2606, RFC 6761). */
const reserved = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/;

/** Whether no reader could follow a link to a host. */
export function isReserved(host: string): boolean {
  return reserved.test(host.toLowerCase().replace(/\.$/, ''));
}
