/** Everything on one machine: a database file, a folder of objects, a queue, local accounts. */
import path from 'node:path';
import type { Clock } from '@bachata/core/ports.ts';
import type { OpenServices } from '../opened.ts';
import { systemClock } from '../system-clock.ts';
import { bearerToken, sameToken } from '../tasks/task-request.ts';
import { openDatabase, type Database } from './database.ts';
import { EmbeddedDocuments } from './documents.ts';
import { EmbeddedIdentity } from './identity.ts';
import { objectRequestHandler, type ObjectRequestHandler } from './object-requests.ts';
import { OBJECTS_FOLDER } from './layout.ts';
import { EmbeddedObjects } from './objects.ts';
import { Presence } from './presence.ts';
import { RECOMMENDED_COST, type ScryptCost } from '../passwords.ts';
import { sharedSecret } from './secrets.ts';
import { SignedLinks } from './signed-links.ts';
import { EmbeddedTasks } from './tasks.ts';

const MIN_FREE_BYTES = 500_000_000;

export interface EmbeddedOptions {
  /** Holds everything; made if it is not there. Several processes may open it at once. */
  readonly dataDir: string;
  /** Where browsers reach the site; signed links begin with it. */
  readonly publicBaseUrl: string;
  /** What uploads leave free on the disk; default 500 MB. */
  readonly minFreeBytes?: number;
  readonly clock?: Clock;
}

export interface EmbeddedPlatformOptions extends EmbeddedOptions {
  /** Of new passwords. Default: what OWASP recommends; less only where no real account is kept. */
  readonly passwordCost?: ScryptCost;
}

export interface EmbeddedServices extends OpenServices {
  readonly documents: EmbeddedDocuments;
  readonly objects: EmbeddedObjects;
  readonly tasks: EmbeddedTasks;
  /** For the site's route under `/objects/`, which signed links lead to. */
  readonly handleObjectRequest: ObjectRequestHandler;
  readonly presence: Presence;
  /** What the dispatcher sends as bearer token. */
  readonly taskToken: string;
  close(): void;
}

export interface EmbeddedPlatform extends EmbeddedServices {
  readonly identity: EmbeddedIdentity;
}

export async function openEmbeddedServices(options: EmbeddedOptions): Promise<EmbeddedServices> {
  return await servicesOn(openDatabase(options.dataDir), options);
}

export async function openEmbeddedPlatform({
  passwordCost = RECOMMENDED_COST,
  ...options
}: EmbeddedPlatformOptions): Promise<EmbeddedPlatform> {
  const database = openDatabase(options.dataDir);
  const services = await servicesOn(database, options);
  return { ...services, identity: new EmbeddedIdentity(database, services.clock, passwordCost) };
}

/** With the age at which files are abandoned: none stays longer than an hour. */
const SWEEP_EVERY_MS = 15 * 60_000;

async function servicesOn(
  database: Database,
  { dataDir, publicBaseUrl, minFreeBytes = MIN_FREE_BYTES, clock = systemClock }: EmbeddedOptions,
): Promise<EmbeddedServices> {
  const links = new SignedLinks(sharedSecret(database, 'signed-links'), publicBaseUrl);
  const taskToken = sharedSecret(database, 'task-requests').toString('base64url');
  const documents = new EmbeddedDocuments(database);
  const objects = new EmbeddedObjects(
    database,
    path.join(dataDir, OBJECTS_FOLDER),
    links,
    clock,
    minFreeBytes,
  );
  const presence = new Presence(dataDir);
  await objects.sweep();
  // What fails now is tried again the next time.
  const sweep = (): void => void objects.sweep().catch(() => undefined);
  const sweeping = setInterval(sweep, SWEEP_EVERY_MS).unref();
  return {
    documents,
    objects,
    tasks: new EmbeddedTasks(database, clock),
    clock,
    presence,
    taskToken,
    handleObjectRequest: objectRequestHandler(objects, links, clock),
    verifyTaskRequest: async (headers) => sameToken(bearerToken(headers) ?? '', taskToken),
    close() {
      clearInterval(sweeping);
      presence.close();
      documents.close();
      database.close();
    },
  };
}
