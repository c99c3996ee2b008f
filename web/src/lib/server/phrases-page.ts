/** A phrase of a choreography at three depths, as its page shows it. */
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { editMaterial } from '@bachata/core/choreographies/material.ts';
import { editChoreography } from '@bachata/core/choreographies/edit.ts';
import { readPresent, type PresentChoreography } from '@bachata/core/choreographies/present.ts';
import type { Edit } from '@bachata/core/choreography/edit/edit.ts';
import type { Depth, DepthResult } from '@bachata/core/choreography/teaching/depths.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { Platform } from '@bachata/core/ports.ts';
import type { DepthView, PhrasesView, RowMove } from '../teaching-view.ts';
import { composer } from './composer.ts';
import { filmedPoster } from './filmed-moves.ts';
import { mediaOf, movesWith } from './library.ts';

export interface AskedPhrase {
  /** Any beat of it, and how many eights of it; absent for the whole. */
  readonly beat: number;
  readonly eights?: number | undefined;
}

/**
 * @param person who waits for it
 * @throws as `editMaterial` and the composer
 */
export async function viewPhrases(
  platform: Platform,
  person: string,
  id: string,
  choreography: Choreography,
  asked: AskedPhrase,
): Promise<PhrasesView> {
  const present = await readPresent(platform, id, choreography);
  const material = await editMaterial(platform, present);
  const task = { name: 'depths', startBeat: asked.beat, eights: asked.eights } as const;
  const { chosen, ...about } = await composer.ask<'depths'>(person, material, task);
  const frame = { id, title: choreography.title, revision: present.revisions.revision };
  if (chosen === undefined) return { ...frame, ...about, chosen };
  const byId = movesWith(material.filmed);
  const { place, depths } = chosen;
  return {
    ...frame,
    ...about,
    chosen: {
      place,
      depths: {
        simplified: viewDepth(depths.simplified, byId),
        target: viewDepth(depths.target, byId),
        extra: viewDepth(depths.extra, byId),
      },
    },
  };
}

/**
 * Has a phrase danced as one of its depths, as an edit that can be undone.
 * @param revision of the choreography that the person saw
 * @returns whether it is; not where no way leads in and out, or the depth cannot be had
 * @throws as `editMaterial`, the composer and `editChoreography`
 */
export async function danceDepth(
  platform: Platform,
  person: string,
  present: PresentChoreography,
  { beat, eights, depth, revision }: AskedPhrase & { depth: Depth; revision: number },
): Promise<boolean> {
  const material = await editMaterial(platform, present);
  const task = { name: 'depths', startBeat: beat, eights } as const;
  const { chosen } = await composer.ask<'depths'>(person, material, task);
  const found = chosen?.depths[depth];
  if (chosen === undefined || found?.possible !== true) return false;
  const edits: Edit[] = [
    {
      kind: 'replace',
      startBeat: chosen.place.startBeat,
      moveIds: found.steps.map(({ moveId }) => moveId),
    },
  ];
  return (await editChoreography(platform, composer, person, present, { revision, edits })).done;
}

function viewDepth(result: DepthResult, byId: ReturnType<typeof movesWith>): DepthView {
  if (!result.possible) return result;
  return {
    possible: true,
    moves: result.steps.flatMap(({ moveId }) => {
      const move = byId.get(moveId);
      return move === undefined ? [] : [rowOf(move)];
    }),
  };
}

function rowOf({ id, name, level, counts }: MoveInfo): RowMove {
  const media = mediaOf(id);
  return {
    id,
    name,
    level,
    counts,
    media: { ...media, posterUrl: filmedPoster(id) ?? media.posterUrl },
  };
}
