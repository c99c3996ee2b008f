/** Where a song may be put, and what it may be. */
import { randomUUID } from 'node:crypto';
import { InvalidInputError, LimitError } from '@bachata/core/errors.ts';
import { uploadPrefix } from '@bachata/core/jobs/create-job.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { linkFor } from './platform.ts';
import type { UploadTicket } from '../upload-ticket.ts';
import { MAX_UPLOAD_BYTES, uploadTypeOf } from '../upload-types.ts';

/** Long enough for 60 MB over a slow line. */
const EXPIRES_SEC = 30 * 60;

/**
 * Signs an upload of one song straight to the object store.
 * @throws InvalidInputError `unsupported-audio-type`, LimitError `upload-too-large`
 */
export async function signSongUpload(
  platform: Platform,
  ownerId: string,
  file: { readonly name: string; readonly size: number },
): Promise<UploadTicket> {
  const type = uploadTypeOf(file.name);
  if (type === undefined) {
    throw new InvalidInputError(
      'unsupported-audio-type',
      `Not an audio type of ours: ${file.name}`,
    );
  }
  if (file.size > MAX_UPLOAD_BYTES) {
    throw new LimitError('upload-too-large', 'The file is too large.', {
      details: { megabytes: MAX_UPLOAD_BYTES / 1_000_000 },
    });
  }
  const objectKey = `${uploadPrefix(ownerId)}${randomUUID()}.${type.extension}`;
  const signed = await platform.objects.signUpload(objectKey, {
    contentType: type.contentType,
    maxBytes: MAX_UPLOAD_BYTES,
    expiresInSec: EXPIRES_SEC,
  });
  return { objectKey, url: linkFor(signed), method: signed.method, headers: signed.headers };
}
