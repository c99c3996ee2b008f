/** Firestore, Cloud Storage and Cloud Tasks, opened from the environment's settings. */
import { IdempotencyStrategy, Storage } from '@google-cloud/storage';
import type { GoogleEnv } from '../env.ts';
import type { OpenServices } from '../opened.ts';
import { systemClock } from '../system-clock.ts';
import { applicationToken, type AccessToken } from './access-token.ts';
import { FirestoreDocuments } from './documents.ts';
import { ourAudiences } from '../tasks/function-address.ts';
import { openFirestore } from './firestore.ts';
import { CloudStorageObjects } from './objects.ts';
import { oidcTaskVerifier, openClient } from './task-tokens.ts';
import { FirestoreVectors } from './vectors.ts';
import { CloudTasksQueue } from './tasks.ts';

/** What emulators take from anybody. */
const EMULATOR_TOKEN: AccessToken = async () => 'owner';

/**
 * Asks nobody anything until it is used. Credentials are those of the environment (Application
 * Default Credentials).
 */
export function openGoogleServices(settings: GoogleEnv): OpenServices {
  const projectId = settings.GOOGLE_CLOUD_PROJECT;
  const serviceAccount = settings.BACHATA_TASKS_SERVICE_ACCOUNT;
  const addresses = {
    functionsUrl: settings.BACHATA_FUNCTIONS_URL,
    audience: settings.BACHATA_TASKS_AUDIENCE,
  };
  const firestore = openFirestore(projectId);
  const documents = new FirestoreDocuments(firestore);
  const storageHost = settings.BACHATA_STORAGE_EMULATOR_HOST;
  const storage = new Storage({
    projectId,
    ...(storageHost !== undefined && { apiEndpoint: `http://${storageHost}` }),
    // Every write puts a whole object under its key: twice is the same as once.
    retryOptions: { idempotencyStrategy: IdempotencyStrategy.RetryAlways },
  });
  const tasksHost = settings.BACHATA_TASKS_EMULATOR_HOST;
  const tasks = new CloudTasksQueue(
    {
      ...addresses,
      project: projectId,
      location: settings.BACHATA_QUEUE_LOCATION,
      serviceAccount,
      ...(tasksHost !== undefined && { endpoint: `http://${tasksHost}` }),
    },
    systemClock,
    tasksHost === undefined ? applicationToken() : EMULATOR_TOKEN,
  );
  return {
    documents,
    objects: new CloudStorageObjects(storage.bucket(settings.BACHATA_BUCKET), systemClock),
    tasks,
    clock: systemClock,
    vectors: new FirestoreVectors(firestore, systemClock),
    verifyTaskRequest: oidcTaskVerifier(
      { audiences: ourAudiences(addresses), serviceAccount },
      () => openClient(tasksHost),
    ),
    async close() {
      await documents.close();
    },
  };
}
