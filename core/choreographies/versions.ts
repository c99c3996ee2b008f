/** Other choreographies to the same song and wishes, to compare before one of them is made. */
import type { EditContext } from '../choreography/edit/edit.ts';
import type { Plan } from '../choreography/plan.ts';
import { composePlan } from '../choreography/planner/compose.ts';
import type { Ordered } from '../jobs/start-job.ts';
import type { Services } from '../ports.ts';
import type { Choreography } from './choreography.ts';
import { createAnother } from './create.ts';
import { readPresent } from './present.ts';

/** So many at a time: each is a whole composition. */
const VERSIONS = 3;
const SEEDS = 0x1_0000_0000;

/**
 * @param context the present one of the choreography, see `presentContext`
 * @param page of versions, from 0 on; each page has other seeds
 */
export function composeVersions(
  { parameters }: Pick<Plan, 'parameters'>,
  context: EditContext,
  page: number,
): Plan[] {
  return Array.from({ length: VERSIONS }, (_, index) => {
    const seed = (parameters.seed + page * VERSIONS + index + 1) % SEEDS;
    return composePlan({ ...context, parameters: { ...parameters, seed } });
  });
}

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
