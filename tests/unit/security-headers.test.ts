import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { speculationRules, themeScript } from '../../lib/inline-scripts';
import { loaderScript } from '../../lib/script-on-intent/loader';
import {
  fileHeaders,
  headersFile,
  nginxHeaders,
  nginxPolicies,
  policyKey,
  securityHeaders,
} from '../../lib/security-headers';

const policies = (path: string) => {
  const rule = securityHeaders.find((one) => one.path === path);
  const { value = '' } = rule?.headers.find(({ key }) => key === policyKey) ?? {};
  return value.split(', ').map(
    (policy) =>
      new Map(
        policy.split('; ').map((directive) => {
          const [name = '', ...values] = directive.split(' ');
          return [name, values];
        }),
      ),
  );
};

test('both policies of pages know our own code by its hash, and no other', () => {
  const hashes = [loaderScript, themeScript, speculationRules].map(
    (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  const both = policies('/');
  expect(both).toHaveLength(2);
  for (const policy of both) {
    expect(policy.get('script-src')).toEqual(expect.arrayContaining(hashes));
    expect(policy.get('script-src')?.join(' ')).not.toMatch(/unsafe|https?:|\*/);
  }
});

test('nothing is allowed that is not named', () => {
  for (const { path } of securityHeaders) {
    const [policy] = policies(path);
    expect(policy?.get('default-src'), path).toEqual(["'none'"]);
    expect(policy?.get('frame-ancestors'), path).toEqual(["'none'"]);
    expect(policy?.get('base-uri'), path).toEqual(["'none'"]);
  }
});

test('of foreign addresses there are the player’s and the public search’s', () => {
  const foreign = policies('/').flatMap((policy) =>
    [...policy.values()].flat().filter((value) => value.includes('.')),
  );
  expect(foreign).toEqual([
    'https://www.youtube-nocookie.com',
    'https://duckduckgo.com',
    'www.youtube.com/iframe_api',
    'www.youtube.com/s/player/',
  ]);
});

test('the files for static hosts and nginx say every header, each on its line', () => {
  const files = { 'static hosts': headersFile(), nginx: nginxHeaders() + nginxPolicies() };
  for (const [name, file] of Object.entries(files)) {
    for (const { headers } of fileHeaders) {
      for (const { key, value } of headers) {
        expect(file, name).toContain(key);
        expect(file.replaceAll('\\"', '"'), name).toContain(value);
      }
    }
  }
  // A rule that is more particular takes the general one's header back before it sets its own.
  expect(headersFile()).toContain(`/_next/static/*\n  ! ${policyKey}\n  ${policyKey}: `);
});

test('where a file answers, no address allows inline script', () => {
  for (const file of [headersFile(), nginxHeaders() + nginxPolicies()]) {
    expect(file).toContain('script-src');
    expect(file).not.toMatch(/script-src [^;,]*'unsafe-inline'/);
    expect(file).not.toContain('/preview/');
  }
});

test('addresses that are keys go on to nobody', async () => {
  const { default: nextConfig } = await import('../../next.config');
  const { headers } = await nextConfig('phase-test');
  const rules = (await headers?.()) ?? [];
  for (const path of ['/api/letters/', '/api/preview/']) {
    // Of several that fit, the last counts.
    const values = rules
      .filter(({ source }) => `${path}:path*`.startsWith(source.replace(':path*', '')))
      .flatMap(({ headers }) => headers.filter(({ key }) => key === 'Referrer-Policy'));
    expect(values.at(-1)?.value).toBe('strict-origin');
  }
});
