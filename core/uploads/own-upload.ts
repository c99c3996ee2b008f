/** Everybody's uploads lie in a folder of their own. */
import { ForbiddenError } from '../errors.ts';
import { uploadOwner } from '../object-keys.ts';

/** @throws ForbiddenError `not-your-upload` */
export function assertOwnUpload(objectKey: string, ownerId: string): void {
  if (uploadOwner(objectKey) !== ownerId) {
    throw new ForbiddenError('not-your-upload', 'The uploaded file belongs to somebody else.');
  }
}
