/** The Firestore client, told to give up what cannot succeed. */
import { Firestore, type Settings } from '@google-cloud/firestore';

/** No retries of the transport's own. */
const ONCE = { retry_codes_name: 'none', retry_params_name: 'default', timeout_millis: 60_000 };

/**
 * By default the transport sends a read again whatever its error, below the retries of the client
 * itself: a missing index or permission fails after 7 s, and an outage after 43 s. With these settings
 * only the client retries, and only what may pass: at once, and after 9 s.
 */
const SETTINGS: Settings = {
  gaxServerStreamingRetries: true,
  clientConfig: {
    interfaces: {
      'google.firestore.v1.Firestore': {
        retry_codes: { none: [] },
        methods: { BatchGetDocuments: ONCE, RunQuery: ONCE },
      },
    },
  },
};

/** Connects with the first call. */
export function openFirestore(projectId: string): Firestore {
  return new Firestore({ ...SETTINGS, projectId });
}
