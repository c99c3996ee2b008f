/**
 * Links that carry their own permission: what may be done, with what and until when, under an
 * HMAC-SHA-256 of all of it. The site's own address is not signed, so a link works under every
 * name the machine is reached by.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ForbiddenError } from '@bachata/core/errors.ts';
import type { SignedRequest } from '@bachata/core/ports.ts';
import { assertObjectKey } from '../objects/keys.ts';

/** Below the public address of the site. */
export const OBJECTS_PATH = '/objects/';

export interface UploadGrant {
  readonly method: 'PUT';
  readonly key: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly expiresAt: Date;
}

export interface DownloadGrant {
  readonly method: 'GET';
  readonly key: string;
  readonly downloadName: string | undefined;
  readonly expiresAt: Date;
}

export type SignedGrant = UploadGrant | DownloadGrant;

const parametersSchema = z.object({
  method: z.enum(['GET', 'PUT']),
  expires: z.coerce.number().int(),
  type: z.string().max(100).optional(),
  bytes: z.coerce.number().int().nonnegative().optional(),
  name: z.string().max(300).optional(),
  signature: z.string().max(100),
});

export class SignedLinks {
  readonly #secret: Uint8Array;
  readonly #base: URL;

  /** @param publicBaseUrl where browsers reach the site, such as `http://localhost:3000` */
  constructor(secret: Uint8Array, publicBaseUrl: string) {
    this.#secret = secret;
    this.#base = new URL(publicBaseUrl);
  }

  signUpload(
    key: string,
    options: { contentType: string; bytes: number; expiresInSec: number },
    now: number,
  ): SignedRequest {
    const expiresAt = new Date(now + options.expiresInSec * 1000);
    const url = this.#sign(key, expiresAt, {
      method: 'PUT',
      type: options.contentType,
      bytes: String(options.bytes),
    });
    return { url, method: 'PUT', headers: { 'content-type': options.contentType }, expiresAt };
  }

  signDownload(
    key: string,
    options: { expiresInSec: number; downloadName?: string },
    now: number,
  ): SignedRequest {
    const expiresAt = new Date(now + options.expiresInSec * 1000);
    const url = this.#sign(key, expiresAt, {
      method: 'GET',
      ...(options.downloadName !== undefined && { name: options.downloadName }),
    });
    return { url, method: 'GET', headers: {}, expiresAt };
  }

  /**
   * What the link allows; a link to GET also allows HEAD.
   * @param now milliseconds since the epoch
   * @throws ForbiddenError `link-invalid`, `link-expired`
   */
  verifySignedRequest(url: string, method: string, now: number): SignedGrant {
    const { pathname, searchParams } = new URL(url, this.#base);
    const start = pathname.indexOf(OBJECTS_PATH);
    const parsed = parametersSchema.safeParse(Object.fromEntries(searchParams));
    if (start < 0 || !parsed.success) throw invalid();
    const key = pathname.slice(start + OBJECTS_PATH.length);
    const { expires, method: granted, type, bytes, name, signature } = parsed.data;
    if (!this.#isOurs(key, searchParams, signature)) throw invalid();
    assertObjectKey(key);
    if ((method === 'HEAD' ? 'GET' : method) !== granted) throw invalid();
    if (now >= expires) throw new ForbiddenError('link-expired', 'The link has expired');
    const expiresAt = new Date(expires);
    if (granted === 'GET') return { method: granted, key, downloadName: name, expiresAt };
    if (type === undefined || bytes === undefined) throw invalid();
    return { method: granted, key, contentType: type, bytes, expiresAt };
  }

  #sign(key: string, expiresAt: Date, parameters: Record<string, string>): string {
    const url = new URL(this.#base);
    url.pathname = `${url.pathname.replace(/\/$/, '')}${OBJECTS_PATH}${key}`;
    url.search = new URLSearchParams({
      ...parameters,
      expires: String(expiresAt.getTime()),
    }).toString();
    url.searchParams.set('signature', this.#digest(key, url.searchParams).toString('base64url'));
    return url.href;
  }

  #isOurs(key: string, parameters: URLSearchParams, signature: string): boolean {
    const expected = this.#digest(key, parameters);
    const given = Buffer.from(signature, 'base64url');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** Over the key and every parameter but the signature, in a fixed order and unambiguous. */
  #digest(key: string, parameters: URLSearchParams): Buffer {
    const signed = [...parameters]
      .filter(([name]) => name !== 'signature')
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify([key, signed]))
      .digest();
  }
}

function invalid(): ForbiddenError {
  return new ForbiddenError('link-invalid', 'The link was not made by this site, or was changed');
}
