/** A bucket's CORS rules as Cloud Storage goes by them (https://cloud.google.com/storage/docs/cross-origin). */
import type { IncomingMessage } from 'node:http';
import type { CorsRule } from '../bucket.ts';

/** @returns nothing where the rules allow a page nothing, and where no page asks */
export function corsHeaders(
  rules: readonly CorsRule[],
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
): Readonly<Record<string, string>> {
  const { origin } = headers;
  const asksBefore = method === 'OPTIONS';
  const wanted = asksBefore ? headers['access-control-request-method'] : method;
  if (origin === undefined || wanted === undefined) return {};
  const rule = rules.find((one) => one.origin.includes(origin) && one.method.includes(wanted));
  if (rule === undefined) return {};
  const allowed = { 'access-control-allow-origin': origin, vary: 'Origin' };
  const names = rule.responseHeader.join(', ');
  if (!asksBefore) return { ...allowed, 'access-control-expose-headers': names };
  const known = rule.responseHeader.map((name) => name.toLowerCase());
  const sent = (headers['access-control-request-headers'] ?? '').toLowerCase().split(/\s*,\s*/);
  if (!sent.every((name) => name === '' || known.includes(name))) return {};
  return {
    ...allowed,
    'access-control-allow-methods': rule.method.join(', '),
    'access-control-allow-headers': names,
    'access-control-max-age': String(rule.maxAgeSeconds),
  };
}
