/**
 * V4 signed URLs as Cloud Storage verifies them
 * (https://cloud.google.com/storage/docs/authentication/canonical-requests).
 */
import { createHash, verify, type KeyObject } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whether the request is the one that the key's owner signed. */
export function isSignedBy(publicKey: KeyObject, request: IncomingMessage, url: URL): boolean {
  const parameters = url.searchParams;
  const date = parameters.get('X-Goog-Date') ?? '';
  const scope = `${date.slice(0, 8)}/auto/storage/goog4_request`;
  const digest = createHash('sha256').update(canonicalRequest(request, url)).digest('hex');
  const toSign = Buffer.from(['GOOG4-RSA-SHA256', date, scope, digest].join('\n'));
  const signature = Buffer.from(parameters.get('X-Goog-Signature') ?? '', 'hex');
  return verify('RSA-SHA256', toSign, publicKey, signature);
}

/** Milliseconds since the epoch. */
export function expiryOf(parameters: URLSearchParams): number {
  const date = parameters.get('X-Goog-Date') ?? '';
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return Date.parse(iso) + Number(parameters.get('X-Goog-Expires')) * 1000;
}

function canonicalRequest(request: IncomingMessage, url: URL): string {
  const signedHeaders = (url.searchParams.get('X-Goog-SignedHeaders') ?? '').split(';');
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Goog-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const headers = signedHeaders.map((name) => {
    // The client library signs the host without its port.
    const value = name === 'host' ? url.hostname : String(request.headers[name] ?? '');
    return `${name}:${value}\n`;
  });
  return [
    request.method,
    url.pathname,
    query.join('&'),
    headers.join(''),
    signedHeaders.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
}

/** RFC 3986, which is stricter than encodeURIComponent. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
