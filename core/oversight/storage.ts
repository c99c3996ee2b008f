/** How much is stored, by kind. Counted when the house is kept: a page that shows it lists nothing. */
import { z } from 'zod';
import {
  choreographyKeys,
  clipKeys,
  DRAWN_CLIPS_ROOT,
  personKeys,
  songKeys,
  uploadKeys,
  VIEWED_CLIPS_ROOT,
} from '../object-keys.ts';
import type { Collection, Services } from '../ports.ts';

/** Where each kind lies. */
const ROOTS = {
  songs: [songKeys.root],
  clips: [clipKeys.root],
  videos: [choreographyKeys.root],
  drawnClips: [DRAWN_CLIPS_ROOT, VIEWED_CLIPS_ROOT],
  pictures: [personKeys.root],
  uploads: [uploadKeys.root],
} as const;
export type StoredKind = keyof typeof ROOTS;
const KINDS = Object.keys(ROOTS) as readonly StoredKind[];

const amountSchema = z.object({ objects: z.number().int(), bytes: z.number() });
const figuresSchema = z.object({
  measuredAt: z.number(),
  kinds: z.object({
    ...{ songs: amountSchema, clips: amountSchema, videos: amountSchema },
    ...{ drawnClips: amountSchema, pictures: amountSchema, uploads: amountSchema },
  }),
});
export type StorageFigures = z.infer<typeof figuresSchema>;

/** One document: the figures as they were counted last. */
export const storageFigures: Collection<StorageFigures> = {
  name: 'storageFigures',
  schema: figuresSchema,
};
const LATEST = 'latest';

/** @returns 0: nothing of what is counted was to be changed */
export async function measureStorage({
  documents,
  objects,
  clock,
}: Pick<Services, 'documents' | 'objects' | 'clock'>): Promise<number> {
  const amounts = new Map<StoredKind, z.infer<typeof amountSchema>>();
  for (const kind of KINDS) {
    const listed = (await Promise.all(ROOTS[kind].map((root) => objects.list(root)))).flat();
    const bytes = listed.reduce((sum, { size }) => sum + size, 0);
    amounts.set(kind, { objects: listed.length, bytes });
  }
  const kinds = figuresSchema.shape.kinds.parse(Object.fromEntries(amounts));
  const figures = { measuredAt: clock.now(), kinds };
  await documents.transaction(async (tx) => {
    const before = await tx.get(storageFigures, LATEST);
    if (before === undefined) tx.create(storageFigures, LATEST, figures);
    else tx.update(storageFigures, LATEST, figures);
  });
  return 0;
}

/** Undefined before they were counted for the first time. */
export async function latestStorage({
  documents,
}: Pick<Services, 'documents'>): Promise<StorageFigures | undefined> {
  return (await documents.get(storageFigures, LATEST))?.data;
}
