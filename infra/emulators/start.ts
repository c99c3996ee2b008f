/**
 * The whole product on one machine as it runs on Google Cloud: emulators of Firestore and Firebase Auth,
 * stand-ins for Cloud Storage and Cloud Tasks. `npm start -- --google-emulators` starts it once everything
 * is installed and built.
 */
import path from 'node:path';
import { QUEUES } from '@bachata/core/jobs/queues.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import { makePrivateFolder } from '@bachata/platform/embedded/private-files.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { openServices } from '@bachata/platform/open.ts';
import { startOrEnd } from '@bachata/platform/start.ts';
import {
  assertPortIsFree,
  keepHouseRegularly,
  ROOT,
  siteAddress,
  startFunctions,
  startSite,
} from '../../functions/local/product.ts';
import { corsRules } from '../bucket.ts';
import { protectAgainstEnumeration } from './auth-emulator.ts';
import { freePort } from './firestore-emulator.ts';
import { watchMails } from './mails.ts';
import { emulatorsMissing } from './missing.ts';
import { API_KEY, PROJECT } from './project.ts';
import { startEmulators } from './saved.ts';
import { serviceAccountIn } from './service-account.ts';
import { startStorageServer } from './storage-server.ts';
import { startTasksServer } from './tasks-server.ts';

const SAVE_EVERY_MS = 60_000;

/** What leads Google's libraries elsewhere is ours to say. */
const OTHERS = ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST', 'STORAGE_EMULATOR_HOST'];
for (const name of OTHERS) Reflect.deleteProperty(process.env, name);

const say = (text: string): void => void process.stderr.write(`[bachata] ${text}\n`);
const missing = emulatorsMissing();
if (missing !== undefined) {
  say(missing);
  process.exit(1);
}
await startOrEnd('site', async () => siteAddress(process.env));
const address = siteAddress(process.env);
await assertPortIsFree(address.port);

const folder = path.resolve(
  ROOT,
  process.env['BACHATA_EMULATORS_DIR'] || '.local/google-emulators',
);
makePrivateFolder(folder);
say('starting the emulators of Firestore and Firebase Auth …');
const emulators = await startEmulators(folder);
await protectAgainstEnumeration(emulators.auth.host);

// Objects and tasks are kept as on the embedded platform; its documents stay empty.
const kept = await openEmbeddedServices({ dataDir: folder, publicBaseUrl: address.publicUrl });
const credentials = path.join(folder, 'service-account.json');
const account = serviceAccountIn(credentials);
const storage = await startStorageServer({
  objects: kept.objects,
  uploadsFolder: path.join(folder, 'uploads'),
  privateKey: account.privateKey,
  cors: corsRules(address.publicUrl),
});
const tasks = await startTasksServer(kept, account.privateKey, {
  // As on the embedded platform.
  pollMs: 30,
  queues: { [QUEUES.clips]: { maxConcurrent: 1 } },
});

const functionsPort = await freePort();
Object.assign(process.env, {
  BACHATA_PLATFORM: 'google',
  BACHATA_PUBLIC_URL: address.publicUrl,
  GOOGLE_CLOUD_PROJECT: PROJECT,
  GOOGLE_APPLICATION_CREDENTIALS: credentials,
  METADATA_SERVER_DETECTION: 'none',
  BACHATA_BUCKET: `${PROJECT}-media`,
  BACHATA_QUEUE_LOCATION: 'europe-west1',
  BACHATA_FUNCTIONS_URL: `http://127.0.0.1:${functionsPort}`,
  BACHATA_TASKS_SERVICE_ACCOUNT: account.email,
  BACHATA_FIREBASE_API_KEY: API_KEY,
  BACHATA_FIREBASE_AUTH_DOMAIN: `${PROJECT}.firebaseapp.com`,
  FIRESTORE_EMULATOR_HOST: emulators.firestore.host,
  FIREBASE_AUTH_EMULATOR_HOST: emulators.auth.host,
  BACHATA_STORAGE_EMULATOR_HOST: storage.host,
  BACHATA_TASKS_EMULATOR_HOST: tasks.host,
});

const stop = new AbortController();
let ending: Promise<void> | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // A terminal and npm both pass Ctrl-C on: it comes more than once.
  process.on(signal, () => void (ending ??= end(0)));
}
void Promise.race([emulators.firestore.ended, emulators.auth.ended]).then(() => {
  if (ending === undefined) say('an emulator has ended: stopping');
  ending ??= end(1);
});

await startFunctions(process.env, stop.signal, functionsPort);
const services = await openServices(process.env);
await keepHouseRegularly(services, process.env);
await startSite(process.env, address, stop.signal);
watchMails(emulators.auth.host, address.publicUrl, (email, link) =>
  say(`mail to ${email}: ${link}`),
);
setInterval(() => void save(), SAVE_EVERY_MS);
say(`everything is kept in ${folder}: saved once a minute, and when you end this with Ctrl-C`);
say(`ready: ${address.publicUrl}`);

/** Never throws: what was saved before is still there. */
async function save(): Promise<void> {
  await emulators
    .save()
    .catch((error: unknown) => log('ERROR', 'could not save the emulators', describeError(error)));
}

async function end(code: number): Promise<void> {
  stop.abort();
  // Work under way is taken up again after the next start; the leases see to that.
  await tasks.stop();
  await save();
  await Promise.all([emulators.stop(), storage.stop()]);
  kept.close();
  process.exit(code);
}
