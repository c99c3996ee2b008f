/**
 * The drawn clips that a plan was rendered with, kept by their content: a plan that is stored plays on after
 * the library has drawn a move anew or dropped it.
 */
import { createReadStream } from 'node:fs';
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { DRAWN_CLIP_GRACE_MS } from '@bachata/core/housekeeping/sweep-drawn-clips.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import { drawnClipKey } from '@bachata/core/object-keys.ts';
import type { ObjectStore, Services } from '@bachata/core/ports.ts';
import { getBytes } from '@bachata/core/read-object.ts';
import { clipFile } from '@bachata/library/files.ts';
import type { ClipSource } from '../media/clip-library.ts';
import { findDrawnClip } from './drawn-clips.ts';

/** What a choreography remembers of the drawn clips that its video is of. */
export type RememberedClips = Pick<Choreography, 'clips' | 'successors'>;

type Needs = Pick<Services, 'objects' | 'clock'>;

export interface KeptClips {
  /** Of drawn moves. */
  readonly source: ClipSource;
  /** Stores what was used; resolves with what to remember. */
  keep(): Promise<RememberedClips>;
}

function keptName(moveId: string, side: Side): string {
  return `${moveId} ${side}`;
}

/**
 * @param known what the choreography was rendered with before
 * @param isSamePlan whether the very plan is rendered again: then it shows what it showed. Another one takes
 *   the library's clips, and of the kept ones only those of moves that the library has no more
 * @param lost `lostMoves` of the plan: where nothing is kept of one, its successor is shown
 */
export function keptClips(
  { objects, clock }: Needs,
  known: RememberedClips,
  isSamePlan: boolean,
  lost: ReadonlyMap<string, { readonly id: string } | undefined>,
): KeptClips {
  const used = new Map<string, string>();
  const shown = new Map<string, string | Uint8Array>();
  const successors = new Map<string, string>();
  return {
    async source(moveId, side) {
      const name = keptName(moveId, side);
      const shownId = lost.get(moveId)?.id ?? moveId;
      const drawn = await findDrawnClip(objects, shownId, side);
      const present = drawn?.sha256;
      const wanted = known.clips?.[name];
      const isGone = present === undefined || lost.has(moveId);
      if (wanted !== undefined && wanted !== present && (isSamePlan || isGone)) {
        const bytes = await keptBytes(objects, wanted);
        if (bytes !== undefined) {
          used.set(name, wanted);
          // What is kept may be of a successor of then.
          const former = known.successors?.[moveId];
          if (former !== undefined) successors.set(moveId, former);
          return bytes;
        }
      }
      // Where there is none, whoever reads the file says which is missing.
      if (drawn === undefined) return clipFile(shownId, side);
      const clip = await drawn.read();
      used.set(name, drawn.sha256);
      shown.set(drawn.sha256, clip);
      if (shownId !== moveId) successors.set(moveId, shownId);
      return clip;
    },
    async keep() {
      await Promise.all([...shown].map(([hash, clip]) => keepOne({ objects, clock }, hash, clip)));
      return {
        clips: Object.fromEntries(used),
        successors: successors.size > 0 ? Object.fromEntries(successors) : undefined,
      };
    },
  };
}

async function keptBytes(objects: ObjectStore, hash: string): Promise<Uint8Array | undefined> {
  return await getBytes(objects, drawnClipKey(hash)).catch((error: unknown) => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
}

/** What was kept long ago is kept anew: nothing may name it any more, and it would be swept. */
async function keepOne(
  { objects, clock }: Needs,
  hash: string,
  clip: string | Uint8Array,
): Promise<void> {
  const key = drawnClipKey(hash);
  const kept = await objects.head(key);
  const age = clock.now() - (kept?.updatedAt.getTime() ?? 0);
  if (kept !== undefined && age < DRAWN_CLIP_GRACE_MS / 2) return;
  const body = typeof clip === 'string' ? createReadStream(clip) : clip;
  await objects.put(key, body, { contentType: 'video/mp4' });
}
