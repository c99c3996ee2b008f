/** What a process must be able to do before it is of use. */
import { UnavailableError } from '../errors.ts';
import type { Services } from '../ports.ts';
import { jobs } from './job.ts';

const PATIENCE_MS = 5_000;

/**
 * Asks each store for something that it need not have.
 *
 * @throws UnavailableError `stores-silent` after 5 s; what a store throws
 */
export async function assertStoresAnswer({
  documents,
  objects,
}: Pick<Services, 'documents' | 'objects'>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new UnavailableError('stores-silent', 'The stores do not answer.')),
    PATIENCE_MS,
  );
  try {
    const answers = [documents.get(jobs, 'readiness'), objects.head('readiness')];
    await Promise.race([Promise.all(answers), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
