/** What people call themselves, for pages that show one person to another: never an address. */
import type { DocumentStore } from '../ports.ts';
import { profiles } from './profile.ts';

/** By uid; who has left, or never said a name, is not among them. */
export async function displayNames(
  documents: Pick<DocumentStore, 'get'>,
  uids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    [...new Set(uids)].map(async (uid) => [uid, await documents.get(profiles, uid)] as const),
  );
  return new Map(
    found.flatMap(([uid, one]) => (one ? [[uid, one.data.displayName] as const] : [])),
  );
}
