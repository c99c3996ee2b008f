/** Of the other choreographies that a composer has shown, one is made. */
import type { Ordered } from '../jobs/start-job.ts';
import type { Services } from '../ports.ts';
import type { Choreography } from './choreography.ts';
import { createAnother } from './create.ts';
import { readPresent } from './present.ts';

/** Makes a version a choreography of its own. @throws as `createChoreography` */
export async function takeVersion(
  services: Services,
  id: string,
  choreography: Choreography,
  seed: number,
): Promise<Ordered> {
  const { plan, revisions } = await readPresent(services, id, choreography);
  return await createAnother(services, choreography, {
    // A double click makes one; after other edits it is another.
    requestKey: `${id} ${revisions.revision} version ${seed}`,
    parameters: { ...plan.parameters, seed },
  });
}
