/** Addresses and passwords as they are taken, whoever keeps them. */
import { z } from 'zod';
import { InvalidInputError } from '../errors.ts';

const emailSchema = z
  .string()
  .transform((email) => email.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email().max(254));

/** The address in its normal form; undefined for what is none. */
export function normalEmail(typed: string): string | undefined {
  return emailSchema.safeParse(typed).data;
}

/** As `normalEmail`. @throws InvalidInputError `bad-email` */
export function emailOf(typed: string): string {
  const email = normalEmail(typed);
  if (email === undefined) throw new InvalidInputError('bad-email', 'Not an e-mail address');
  return email;
}

const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 200;

/** The most used passwords that are long enough for us, from public lists of leaked ones. */
const COMMON = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  '12345678910',
  'password12',
  'password123',
  'passwordpassword',
  'qwertyuiop',
  'qwerty12345',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'asdfghjkl1',
  'iloveyou12',
  'iloveyou123',
  'contraseña',
  'contrasena',
  'contraseña123',
  'bachatabuddy',
  'bachata123',
  'bachata1234',
]);

/**
 * @param email in its normal form
 * @throws InvalidInputError `weak-password`
 */
export function assertGoodPassword(password: string, email: string): void {
  const normal = normalPassword(password);
  const lower = normal.toLowerCase();
  const length = [...normal].length;
  const problem =
    length < MIN_PASSWORD_LENGTH
      ? `has fewer than ${MIN_PASSWORD_LENGTH} characters`
      : length > MAX_PASSWORD_LENGTH
        ? `has more than ${MAX_PASSWORD_LENGTH} characters`
        : COMMON.has(lower) || new Set(lower).size < 4
          ? 'is one of the first that are tried'
          : lower === email || lower === email.split('@')[0]
            ? 'is the address'
            : undefined;
  if (problem !== undefined) {
    throw new InvalidInputError('weak-password', `The password ${problem}`, {
      details: { min: MIN_PASSWORD_LENGTH, max: MAX_PASSWORD_LENGTH },
    });
  }
}

/** The same characters typed on another keyboard are the same password (RFC 8265, section 4). */
export function normalPassword(password: string): string {
  return password.normalize('NFC');
}
