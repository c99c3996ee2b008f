/** The choreographies that a plan points to: they may be gone, and the plan stays as it is. */
import { choreographyBin } from '../choreographies/bin.ts';
import { choreographies } from '../choreographies/choreography.ts';
import type { DocumentStore } from '../ports.ts';
import { choreographyOf } from './block-moves.ts';
import type { Block } from './blocks.ts';

/** binned: it can be had back for a while. others: it is a co-teacher's. */
export type ReferenceState = 'here' | 'binned' | 'gone' | 'others';

/** Each choreography that the blocks name, by what they are about or by their music, once. */
export function referencesOf(blocks: readonly Pick<Block, 'content' | 'music'>[]): string[] {
  const named = blocks.flatMap((block) => [choreographyOf(block), block.music?.choreographyId]);
  return [...new Set(named.filter((id) => id !== undefined))];
}

/**
 * Whether the owner of a plan has them, by their ids.
 * @param others who teaches from the plan as well
 */
export async function referenceStates(
  documents: Pick<DocumentStore, 'get'>,
  ownerId: string,
  ids: readonly string[],
  others: readonly string[] = [],
): Promise<ReadonlyMap<string, ReferenceState>> {
  const states = await Promise.all(ids.map((id) => stateOf(documents, ownerId, id, others)));
  return new Map(ids.map((id, index) => [id, states[index] ?? 'gone']));
}

async function stateOf(
  documents: Pick<DocumentStore, 'get'>,
  ownerId: string,
  id: string,
  others: readonly string[],
): Promise<ReferenceState> {
  if (!isDocumentId(id)) return 'gone';
  const live = (await documents.get(choreographies, id))?.data;
  if (live?.ownerId === ownerId) return 'here';
  if (live !== undefined && others.includes(live.ownerId)) return 'others';
  const deleted = (await documents.get(choreographyBin.deleted, id))?.data;
  return deleted?.ownerId === ownerId ? 'binned' : 'gone';
}

/** What a file says is an id may be anything. */
function isDocumentId(id: string): boolean {
  return /^[\w-]{1,100}$/.test(id);
}
