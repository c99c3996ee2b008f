/** Where a song or a clip may be put, and what it may be. */
import { randomUUID } from 'node:crypto';
import { LimitError } from '@bachata/core/errors.ts';
import { uploadKeys } from '@bachata/core/object-keys.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { openUpload, UPLOAD_KEPT_MS } from '@bachata/core/uploads/quota.ts';
import { linkFor, siteNames } from './platform.ts';
import type { UploadTicket } from '../upload-ticket.ts';
import { MAX_UPLOAD_BYTES, uploadTypeOf, type UploadKind } from '../upload-types.ts';

/**
 * Signs an upload of one file straight to the object store.
 * @throws LimitError `upload-too-large`, RateLimitError `too-many-uploads`, UnavailableError `disk-full`
 */
export async function signUpload(
  platform: Platform,
  ownerId: string,
  file: { readonly kind: UploadKind; readonly name: string; readonly size: number },
): Promise<UploadTicket> {
  const type = uploadTypeOf(file.name);
  const maxBytes = MAX_UPLOAD_BYTES[file.kind];
  if (file.size > maxBytes) {
    throw new LimitError('upload-too-large', 'The file is too large.', {
      details: { megabytes: maxBytes / 1_000_000 },
    });
  }
  const objectKey = uploadKeys.file(ownerId, `${randomUUID()}.${type.extension}`);
  const signed = await platform.objects.signUpload(objectKey, {
    contentType: type.contentType,
    bytes: file.size,
    expiresInSec: UPLOAD_KEPT_MS / 1000,
    origin: siteNames().publicUrl.origin,
  });
  await openUpload(platform, ownerId, { key: objectKey, bytes: file.size });
  return {
    objectKey,
    url: linkFor(signed),
    headers: signed.headers,
    expiresAt: signed.expiresAt.getTime(),
  };
}
