/** A choreography with its edits as the pages show it, and what else would fit at a place of it. */
import { editMaterial } from '@bachata/core/choreographies/material.ts';
import { assertRevision, type PresentChoreography } from '@bachata/core/choreographies/present.ts';
import { movesOfPlan, type Reason } from '@bachata/core/choreography/plan.ts';
import type { MoveLibrary } from '@bachata/core/moves/library.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { Platform } from '@bachata/core/ports.ts';
import type { AlternativeView, SuggestionView } from '../edit-view.ts';
import type { EditedDance, NoteView } from '../result-view.ts';
import { composer } from './composer.ts';
import { filmedPoster } from './filmed-moves.ts';
import { mediaOf, movesWith, nameOf } from './library.ts';
import { viewSegments } from './segment-views.ts';

export async function viewDance(
  platform: Pick<Platform, 'documents' | 'clock'>,
  dance: PresentChoreography,
  library: MoveLibrary,
): Promise<EditedDance> {
  const { revisions, plan, choreography } = dance;
  return {
    revision: revisions.revision,
    canUndo: revisions.past.length > 0,
    canRedo: revisions.future.length > 0,
    isRendered: revisions.present === choreography.planKey,
    parameters: plan.parameters,
    segments: await viewSegments(platform, plan, choreography.ownerId, library),
    notes: plan.notes.map((note) => viewNote(note, movesOfPlan(plan, library.byId))),
  };
}

/** A note about a move comes with its name. */
function viewNote(note: Reason, byId: ReadonlyMap<string, Pick<MoveInfo, 'name'>>): NoteView {
  const { move } = note.values;
  return typeof move === 'string' ? { ...note, moveName: nameOf(byId, move) } : note;
}

/** A place of a dance as a page shows it. */
export interface DancePlace {
  readonly startBeat: number;
  readonly revision: number;
}

/** Of a filmed move as of a drawn one. */
function posterOf(moveId: string): string | undefined {
  return filmedPoster(moveId) ?? mediaOf(moveId).posterUrl;
}

/** @throws ConflictError where the dance is at another revision by now; as `editMaterial` and the composer */
export async function viewSuggestions(
  platform: Platform,
  person: string,
  dance: PresentChoreography,
  place: DancePlace,
): Promise<SuggestionView[]> {
  assertRevision(dance.revisions, place.revision);
  const material = await editMaterial(platform, dance);
  const { startBeat } = place;
  const task = { name: 'suggestions', startBeat } as const;
  const found = await composer.ask<'suggestions'>(person, material, task);
  const byId = movesWith(material.filmed);
  return found.map(({ moveId, score, factors }) => {
    const posterUrl = posterOf(moveId);
    return {
      moveId,
      name: nameOf(byId, moveId),
      ...(posterUrl !== undefined && { posterUrl }),
      score,
      factors: factors.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight),
    };
  });
}

/** @throws ConflictError where the dance is at another revision by now; as `editMaterial` and the composer */
export async function viewAlternatives(
  platform: Platform,
  person: string,
  dance: PresentChoreography,
  place: DancePlace,
): Promise<AlternativeView[]> {
  assertRevision(dance.revisions, place.revision);
  const material = await editMaterial(platform, dance);
  const { startBeat } = place;
  const task = { name: 'alternatives', startBeat } as const;
  const found = await composer.ask<'alternatives'>(person, material, task);
  const byId = movesWith(material.filmed);
  const startSec = (beat: number): number => Math.max(0, dance.plan.beatGridSec[beat] ?? 0);
  return found.flatMap((alternative) => {
    const move = byId.get(alternative.moveId);
    if (move === undefined) return [];
    const posterUrl = posterOf(move.id);
    return {
      moveId: move.id,
      name: move.name,
      level: move.level,
      ...(posterUrl !== undefined && { posterUrl }),
      reasons: alternative.reasons,
      extraCost: alternative.extraCost,
      changes: alternative.changes.map((change) => ({
        startSec: startSec(change.startBeat),
        name: nameOf(byId, change.moveId),
      })),
    };
  });
}
