/** A phrase of a choreography at three depths, as its page shows it. */
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { editMaterial } from '@bachata/core/choreographies/material.ts';
import { readPresent } from '@bachata/core/choreographies/present.ts';
import type { DepthResult } from '@bachata/core/choreography/teaching/depths.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { Platform } from '@bachata/core/ports.ts';
import type { DepthView, PhrasesView, RowMove } from '../teaching-view.ts';
import { composer } from './composer.ts';
import { filmedPoster } from './filmed-moves.ts';
import { mediaOf, movesWith } from './library.ts';

/**
 * @param person who waits for it
 * @throws as `editMaterial` and the composer
 */
export async function viewPhrases(
  platform: Platform,
  person: string,
  id: string,
  choreography: Choreography,
  asked: { readonly beat: number; readonly eights?: number | undefined },
): Promise<PhrasesView> {
  const present = await readPresent(platform, id, choreography);
  const material = await editMaterial(platform, present);
  const task = { name: 'depths', startBeat: asked.beat, eights: asked.eights } as const;
  const { chosen, ...about } = await composer.ask<'depths'>(person, material, task);
  const { title } = choreography;
  if (chosen === undefined) return { id, title, ...about, chosen };
  const byId = movesWith(material.filmed);
  const { place, depths } = chosen;
  return {
    ...{ id, title, ...about },
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
