/** Firestore, Cloud Storage and Cloud Tasks, opened from the environment's settings. */
import { Firestore } from '@google-cloud/firestore';
import { IdempotencyStrategy, Storage } from '@google-cloud/storage';
import { CloudTasksClient } from '@google-cloud/tasks';
import type { Clock, Platform } from '@bachata/core/ports.ts';
import type { GoogleEnv } from '../env.ts';
import { systemClock } from '../system-clock.ts';
import type { TaskVerifier } from '../tasks/task-request.ts';
import { FirestoreDocuments } from './documents.ts';
import { CloudStorageObjects } from './objects.ts';
import { oidcTaskVerifier } from './task-tokens.ts';
import { CloudTasksQueue } from './tasks.ts';

/** All ports but identity, which belongs to Firebase Auth. */
export interface GoogleServices extends Omit<Platform, 'identity'> {
  readonly verifyTaskRequest: TaskVerifier;
  close(): Promise<void>;
}

/** Credentials are those of the environment (Application Default Credentials). */
export function openGoogleServices(
  settings: GoogleEnv,
  clock: Clock = systemClock,
): GoogleServices {
  const projectId = settings.GOOGLE_CLOUD_PROJECT;
  const functionsBaseUrl = settings.BACHATA_FUNCTIONS_URL;
  const serviceAccount = settings.BACHATA_TASKS_SERVICE_ACCOUNT;
  const documents = new FirestoreDocuments(new Firestore({ projectId }));
  const storage = new Storage({
    projectId,
    // Every write puts a whole object under its key: twice is the same as once.
    retryOptions: { idempotencyStrategy: IdempotencyStrategy.RetryAlways },
  });
  const tasks = new CloudTasksQueue(
    new CloudTasksClient({ projectId }),
    {
      project: projectId,
      location: settings.BACHATA_QUEUE_LOCATION,
      functionsBaseUrl,
      serviceAccount,
    },
    clock,
  );
  return {
    documents,
    objects: new CloudStorageObjects(storage.bucket(settings.BACHATA_BUCKET), clock),
    tasks,
    clock,
    verifyTaskRequest: oidcTaskVerifier({ audience: functionsBaseUrl, serviceAccount }),
    async close() {
      await Promise.all([documents.close(), tasks.close()]);
    },
  };
}
