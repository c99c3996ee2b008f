/** Passwords as they are checked and kept: scrypt (RFC 7914) with a salt for each. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { MAX_PASSWORD_LENGTH, normalPassword } from '@bachata/core/accounts/credentials.ts';

/** Work that one password costs, whoever computes it: memory is 128 · N · r bytes (RFC 7914). */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's recommendation for 32 MiB of memory: about a quarter of a second on one core. */
export const RECOMMENDED_COST: ScryptCost = { N: 2 ** 15, r: 8, p: 3 };

const MAX_MEMORY_BYTES = 64 * 1024 * 1024;
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** Hashes are `scrypt$N$r$p$salt$key`, the last two in base64url. */
export class PasswordHasher {
  readonly #cost: ScryptCost;

  constructor(cost: ScryptCost) {
    this.#cost = cost;
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    return format(this.#cost, salt, await derive(password, salt, this.#cost));
  }

  /**
   * Takes as long where there is no account as where there is one.
   * @param stored undefined where there is no account
   */
  async verify(password: string, stored: string | undefined): Promise<boolean> {
    const nobody = () => format(this.#cost, randomBytes(SALT_BYTES), randomBytes(KEY_BYTES));
    const { cost, salt, key: expected } = readHash(stored ?? nobody());
    const actual = await derive(password, salt, cost);
    const same = actual.length === expected.length && timingSafeEqual(actual, expected);
    return same && stored !== undefined;
  }
}

/** The parts of a hash, as `hash` has put them together. */
export function readHash(stored: string): {
  readonly cost: ScryptCost;
  readonly salt: Buffer;
  readonly key: Buffer;
} {
  const [scheme, N, r, p, salt, key] = stored.split('$');
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) {
    throw new Error('A stored password has an unknown form');
  }
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}

function format({ N, r, p }: ScryptCost, salt: Buffer, key: Buffer): string {
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

function derive(password: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // A password longer than any that is accepted is not worth the work of reading it.
    const text = normalPassword(password.slice(0, 4 * MAX_PASSWORD_LENGTH));
    scrypt(text, salt, KEY_BYTES, { ...cost, maxmem: MAX_MEMORY_BYTES }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
