/** Which object keys there are, whichever store is behind the port. */
import { InvalidInputError } from '@bachata/core/errors.ts';

const MAX_KEY_LENGTH = 900;
const SEGMENT = /^[A-Za-z0-9._-]+$/;
const PREFIX = /^[A-Za-z0-9._/-]*$/;

/** @throws InvalidInputError `object-key-invalid` */
export function assertObjectKey(key: string): void {
  const valid =
    key.length <= MAX_KEY_LENGTH &&
    key.split('/').every((part) => SEGMENT.test(part) && part !== '.' && part !== '..');
  if (!valid) {
    throw new InvalidInputError('object-key-invalid', `Not an object key: ${JSON.stringify(key)}`);
  }
}

/** @throws InvalidInputError `object-key-invalid` */
export function assertKeyPrefix(prefix: string): void {
  if (!PREFIX.test(prefix)) {
    throw new InvalidInputError(
      'object-key-invalid',
      `Not a prefix of object keys: ${JSON.stringify(prefix)}`,
    );
  }
}
