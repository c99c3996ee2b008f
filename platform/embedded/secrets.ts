/** Random keys that every process of one data directory shares, made by the first that asks. */
import { randomBytes } from 'node:crypto';
import { retryWhileBusy, type Database } from './database.ts';

export type SecretName = 'signed-links' | 'task-requests';

/** @returns 32 bytes, the same for every process and after every restart */
export function sharedSecret(database: Database, name: SecretName): Buffer {
  const find = () =>
    database.prepare('SELECT value FROM secrets WHERE name = ?').get(name)?.['value'];
  // Only a new installation writes: opening an old one waits for nobody.
  if (find() === undefined) {
    retryWhileBusy(() =>
      database
        .prepare('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING')
        .run(name, randomBytes(32)),
    );
  }
  const value = find();
  if (!(value instanceof Uint8Array)) throw new Error(`The secret ${name} was not kept`);
  return Buffer.from(value);
}
