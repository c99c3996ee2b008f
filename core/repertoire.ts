/** What the site remembers of a dancer between two choreographies: which moves they know. */
import { z } from 'zod';
import type { Collection, DocumentStore, Services } from './ports.ts';

/** More moves than anybody has a name for. */
const MOST_MOVES = 2_000;

export const repertoireSchema = z.object({
  /** By id; variants on the other foot go with their move. */
  knownMoves: z.array(z.string().max(100)).min(1).max(MOST_MOVES),
  /** How many new ones a choreography may have; absent for as many as there come. */
  maxNewMoves: z.number().int().min(0).max(100).optional(),
});
export type Repertoire = z.infer<typeof repertoireSchema>;

export const rememberedDancerSchema = repertoireSchema.extend({
  ownerId: z.string(),
  updatedAt: z.number(),
});
export type RememberedDancer = z.infer<typeof rememberedDancerSchema>;

/** By the account's id; absent until somebody asks for it to be remembered, and gone when forgotten. */
export const dancers: Collection<RememberedDancer> = {
  name: 'dancers',
  schema: rememberedDancerSchema,
};

/** Undefined where nothing is remembered. */
export async function readRepertoire(
  documents: DocumentStore,
  uid: string,
): Promise<Repertoire | undefined> {
  const stored = await documents.get(dancers, uid);
  if (stored === undefined) return undefined;
  const { knownMoves, maxNewMoves } = stored.data;
  return { knownMoves, ...(maxNewMoves !== undefined && { maxNewMoves }) };
}

/** In the place of what was remembered before. */
export async function rememberRepertoire(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  uid: string,
  repertoire: Repertoire,
): Promise<void> {
  const { knownMoves, maxNewMoves } = repertoire;
  // Given as undefined, an earlier number is removed.
  const dancer: RememberedDancer = {
    knownMoves,
    maxNewMoves,
    ownerId: uid,
    updatedAt: clock.now(),
  };
  await documents.transaction(async (tx) => {
    if ((await tx.get(dancers, uid)) === undefined) tx.create(dancers, uid, dancer);
    else tx.update(dancers, uid, dancer);
  });
}

export async function forgetRepertoire(documents: DocumentStore, uid: string): Promise<void> {
  await documents.delete(dancers, uid);
}
