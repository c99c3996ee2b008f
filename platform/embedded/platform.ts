/** Everything on one machine: a database file, a folder of objects, a queue, local accounts. */
import path from 'node:path';
import type { Clock, Platform } from '@bachata/core/ports.ts';
import { systemClock } from '../system-clock.ts';
import { bearerToken, sameToken, type TaskVerifier } from '../tasks/task-request.ts';
import { openDatabase } from './database.ts';
import { EmbeddedDocuments } from './documents.ts';
import { EmbeddedIdentity } from './identity.ts';
import { objectRequestHandler, type ObjectRequestHandler } from './object-requests.ts';
import { EmbeddedObjects } from './objects.ts';
import { RECOMMENDED_COST, type ScryptCost } from './passwords.ts';
import { sharedSecret } from './secrets.ts';
import { SignedLinks } from './signed-links.ts';
import { EmbeddedTasks } from './tasks.ts';

export interface EmbeddedPlatformOptions {
  /** Holds everything; made if it is not there. Several processes may open it at once. */
  readonly dataDir: string;
  /** Where browsers reach the site; signed links begin with it. */
  readonly publicBaseUrl: string;
  readonly clock?: Clock;
  /** Of new passwords. Default: what OWASP recommends; less only where no real account is kept. */
  readonly passwordCost?: ScryptCost;
}

export interface EmbeddedPlatform extends Platform {
  readonly documents: EmbeddedDocuments;
  readonly objects: EmbeddedObjects;
  readonly tasks: EmbeddedTasks;
  readonly identity: EmbeddedIdentity;
  /** For the site's route under `/objects/`, which signed links lead to. */
  readonly handleObjectRequest: ObjectRequestHandler;
  readonly verifyTaskRequest: TaskVerifier;
  /** What the dispatcher sends as bearer token. */
  readonly taskToken: string;
  close(): void;
}

export async function openEmbeddedPlatform({
  dataDir,
  publicBaseUrl,
  clock = systemClock,
  passwordCost = RECOMMENDED_COST,
}: EmbeddedPlatformOptions): Promise<EmbeddedPlatform> {
  const database = openDatabase(dataDir);
  const links = new SignedLinks(sharedSecret(database, 'signed-links'), publicBaseUrl);
  const taskToken = sharedSecret(database, 'task-requests').toString('base64url');
  const documents = new EmbeddedDocuments(database);
  const objects = new EmbeddedObjects(database, path.join(dataDir, 'objects'), links, clock);
  await objects.sweep();
  return {
    documents,
    objects,
    tasks: new EmbeddedTasks(database, clock),
    identity: new EmbeddedIdentity(database, clock, passwordCost),
    clock,
    taskToken,
    handleObjectRequest: objectRequestHandler(objects, links, clock),
    verifyTaskRequest: async (headers) => sameToken(bearerToken(headers) ?? '', taskToken),
    close() {
      documents.close();
      database.close();
    },
  };
}
