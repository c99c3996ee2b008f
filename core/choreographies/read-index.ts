/** Reads the index of a collection, and builds it for collections of before there was one. */
import type { Plan } from '../choreography/plan.ts';
import type { Services, Stored } from '../ports.ts';
import { queryAll } from '../query-all.ts';
import { choreographies, type Choreography } from './choreography.ts';
import { readPlan } from './present.ts';
import {
  addTo,
  CHUNKS,
  INDEX_SHAPE,
  chunkId,
  chunkOf,
  indexChunks,
  readContent,
  writeChunk,
  type IndexChunk,
} from './search-index.ts';

type Needs = Pick<Services, 'documents' | 'objects' | 'clock'>;

/** Before the names of a filmed move in `Choreography.moves`. */
export const FILMED = '~';
/** Plans that are read for choreographies of before, whose documents do not say their moves; newest first. */
const MOST_PLANS = 300;
const PLANS_AT_ONCE = 8;
const PAGE = 500;

/** What a plan dances, as `Choreography.moves` keeps it. */
export function searchedMoves({ segments, filmed = [] }: Plan): string[] {
  const names = new Map(
    filmed.map(({ id, name }) => [id, FILMED + [...new Set(Object.values(name))].join(' ')]),
  );
  return [...new Set(segments.map(({ moveId }) => names.get(moveId) ?? moveId))];
}

/** The documents that index somebody's collection, whole. They are built where they are not there yet. */
export async function readIndexChunks(
  services: Needs,
  ownerId: string,
): Promise<readonly Stored<IndexChunk>[]> {
  let stored = await readChunks(services, ownerId);
  if (stored[0]?.data.builtAt === undefined || stored[0].data.shape !== INDEX_SHAPE) {
    await buildIndex(services, ownerId);
    stored = await readChunks(services, ownerId);
  }
  return stored.filter((chunk) => chunk !== undefined);
}

async function readChunks({ documents }: Needs, ownerId: string) {
  const ids = Array.from({ length: CHUNKS }, (_, chunk) => chunkId(ownerId, chunk));
  return await Promise.all(ids.map((id) => documents.get(indexChunks, id)));
}

/** Takes in the choreographies of before there was an index. May be called again, and by two at once. */
async function buildIndex(services: Needs, ownerId: string): Promise<void> {
  const { documents, clock } = services;
  const chunks = Array.from({ length: CHUNKS }, (): [string, Choreography][] => []);
  let plansToRead = MOST_PLANS;
  let batch: Promise<void>[] = [];
  const order = { field: 'createdAt', direction: 'desc' } as const;
  const all = { where: { ownerId }, orderBy: order, limit: PAGE };
  for await (const { id, data } of queryAll(documents, choreographies, all)) {
    if (data.waits) continue;
    const own = chunks[chunkOf(id)];
    if (data.moves !== undefined || plansToRead === 0) {
      own.push([id, data]);
      continue;
    }
    plansToRead -= 1;
    batch.push(withMoves(services, data).then((whole) => void own.push([id, whole])));
    if (batch.length < PLANS_AT_ONCE) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  // The first one last: it says that all are there.
  for (const [chunk, own] of [...chunks.entries()].toReversed()) {
    await documents.transaction(async (tx) => {
      const before = (await tx.get(indexChunks, chunkId(ownerId, chunk)))?.data;
      const content = readContent(before);
      for (const [id, choreography] of own) {
        // What is there already was written by a use case since, as it is now or as it was of another shape.
        if (before?.shape !== INDEX_SHAPE || !Object.hasOwn(content.items, id)) {
          addTo(content, id, choreography);
        }
      }
      const patch = { shape: INDEX_SHAPE, ...(chunk === 0 && { builtAt: clock.now() }) };
      if (own.length > 0 || before !== undefined || chunk === 0)
        writeChunk(tx, ownerId, chunk, before, content, patch);
    });
  }
}

/** A plan that cannot be read only means that its moves are not found. */
async function withMoves(services: Needs, choreography: Choreography): Promise<Choreography> {
  const plan = await readPlan(services, choreography.planKey).catch(() => undefined);
  return plan === undefined ? choreography : { ...choreography, moves: searchedMoves(plan) };
}
