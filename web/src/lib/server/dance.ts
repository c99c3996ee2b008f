/** A choreography with its edits: its present plan, what it was composed with, what else would fit. */
import { buildBeatGrid } from '@bachata/core/choreography/beat-grid.ts';
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import type { EditContext } from '@bachata/core/choreography/edit/edit.ts';
import {
  movesOfPlan,
  planSchema,
  type Plan,
  type Reason,
} from '@bachata/core/choreography/plan.ts';
import {
  revisionsCollection,
  revisionsOf,
  type Revisions,
} from '@bachata/core/choreographies/revisions.ts';
import { planningContext } from '@bachata/core/choreography/planning-context.ts';
import { suggestionsAt } from '@bachata/core/choreography/recommendation/suggestions.ts';
import { alternativesAt } from '@bachata/core/choreography/edit/slot-alternatives.ts';
import { ConflictError, InvalidInputError } from '@bachata/core/errors.ts';
import { songAnalysisSchema, type SongAnalysis } from '@bachata/core/music/analysis.ts';
import { correctionFor, withCorrection } from '@bachata/core/songs/counting.ts';
import { songs } from '@bachata/core/songs/song.ts';
import type { MoveLibrary } from '@bachata/core/moves/library.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { getJsonObject } from '@bachata/platform/objects/read.ts';
import { dancerLibraries } from '@bachata/library/prepared.ts';
import type { AlternativeView, SuggestionView } from '../edit-view.ts';
import type { EditedDance, NoteView } from '../result-view.ts';
import { filmedPoster } from './filmed-moves.ts';
import { mediaOf, nameOf } from './library.ts';
import { viewSegments } from './segment-views.ts';

/** A choreography as its owner left it. */
export interface Dance {
  readonly id: string;
  readonly choreography: Choreography;
  readonly revisions: Revisions;
  readonly plan: Plan;
}

export async function readDance(
  platform: Platform,
  id: string,
  choreography: Choreography,
): Promise<Dance> {
  const stored = await platform.documents.get(revisionsCollection, id);
  const revisions = revisionsOf(stored, choreography);
  return { id, choreography, revisions, plan: await readPlan(platform, revisions.present) };
}

export async function readPlan(platform: Platform, key: string): Promise<Plan> {
  return await getJsonObject(platform.objects, key, planSchema);
}

export async function viewDance(
  platform: Pick<Platform, 'documents' | 'clock'>,
  dance: Dance,
  library: MoveLibrary,
): Promise<EditedDance> {
  const { revisions, plan, choreography } = dance;
  return {
    revision: revisions.revision,
    canUndo: revisions.past.length > 0,
    canRedo: revisions.future.length > 0,
    isRendered: revisions.present === choreography.planKey,
    parameters: plan.parameters,
    segments: await viewSegments(platform, plan, choreography.ownerId, library.byId),
    notes: plan.notes.map((note) => viewNote(note, movesOfPlan(plan, library.byId))),
  };
}

interface HeardSong {
  readonly heard: SongAnalysis;
  /** By the counts that hold for the owner now. */
  readonly counted: SongAnalysis;
}

async function heardSong(
  platform: Platform,
  { ownerId, songHash }: Choreography,
): Promise<HeardSong> {
  const song = (await platform.documents.get(songs, songHash))?.data;
  if (song?.analysisKey === undefined) throw outdated();
  const [heard, correction] = await Promise.all([
    getJsonObject(platform.objects, song.analysisKey, songAnalysisSchema),
    correctionFor(platform.documents, ownerId, songHash),
  ]);
  return { heard, counted: withCorrection(heard, correction) };
}

async function planningFor(
  { documents }: Platform,
  { ownerId }: Choreography,
  analysis: SongAnalysis,
): Promise<EditContext> {
  const libraries = await dancerLibraries();
  return await planningContext(analysis, await libraries.of(documents, ownerId));
}

/** What the song is choreographed with today. @throws InvalidInputError `plan-outdated` */
export async function presentContext(
  platform: Platform,
  choreography: Choreography,
): Promise<EditContext> {
  const { counted } = await heardSong(platform, choreography);
  return await planningFor(platform, choreography, counted);
}

/** A note about a move comes with its name. */
function viewNote(note: Reason, byId: ReadonlyMap<string, Pick<MoveInfo, 'name'>>): NoteView {
  const { move } = note.values;
  return typeof move === 'string' ? { ...note, moveName: nameOf(byId, move) } : note;
}

/**
 * What the plan was composed with. The counts may have been corrected since: the plan keeps those
 * that it was made by.
 * @throws InvalidInputError `plan-outdated` where the song is counted otherwise by now
 */
export async function editContext(platform: Platform, dance: Dance): Promise<EditContext> {
  const { heard, counted } = await heardSong(platform, dance.choreography);
  const analysis = [counted, heard].find((one) => hasGridOf(one, dance.plan));
  if (analysis === undefined) throw outdated();
  return await planningFor(platform, dance.choreography, analysis);
}

const outdated = (): InvalidInputError =>
  new InvalidInputError('plan-outdated', 'The plan follows counts that are not known any more.');

const SAME_SEC = 1e-6;

function hasGridOf(analysis: SongAnalysis, plan: Plan): boolean {
  const { beatsSec, firstCountBeat } = buildBeatGrid(analysis);
  return (
    firstCountBeat === plan.firstCountBeat &&
    beatsSec.length === plan.beatGridSec.length &&
    beatsSec.every((sec, beat) => Math.abs(sec - (plan.beatGridSec[beat] ?? NaN)) < SAME_SEC)
  );
}

/** A place of a dance as a page shows it. */
export interface DancePlace {
  readonly startBeat: number;
  readonly revision: number;
}

function requirePresent({ revisions }: Dance, { revision }: DancePlace): void {
  if (revisions.revision === revision) return;
  throw new ConflictError('document-changed', 'The choreography was edited in the meantime.');
}

/** Of a filmed move as of a drawn one. */
function posterOf(moveId: string): string | undefined {
  return filmedPoster(moveId) ?? mediaOf(moveId).posterUrl;
}

/** @throws ConflictError where the dance is at another revision by now; see `editContext` too */
export async function viewSuggestions(
  platform: Platform,
  dance: Dance,
  place: DancePlace,
): Promise<SuggestionView[]> {
  requirePresent(dance, place);
  const context = await editContext(platform, dance);
  const byId = new Map(context.library.moves.map((move) => [move.id, move]));
  const found = await suggestionsAt(dance.plan, place.startBeat, context);
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

/** @throws ConflictError where the dance is at another revision by now; see `editContext` too */
export async function viewAlternatives(
  platform: Platform,
  dance: Dance,
  place: DancePlace,
): Promise<AlternativeView[]> {
  requirePresent(dance, place);
  const context = await editContext(platform, dance);
  const byId = new Map(context.library.moves.map((move) => [move.id, move]));
  const startSec = (beat: number): number => Math.max(0, dance.plan.beatGridSec[beat] ?? 0);
  return alternativesAt(dance.plan, place.startBeat, context).flatMap((alternative) => {
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
