/** A class plan to be taught from: its blocks, and all that is played in them, so that it goes on offline. */
import type { Actor } from '@bachata/core/access/actor.ts';
import { findAuthorized, type Access } from '@bachata/core/access/authorize.ts';
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { ownSongs } from '@bachata/core/choreographies/own-songs.ts';
import { readPresent } from '@bachata/core/choreographies/present.ts';
import { movesOfPlan } from '@bachata/core/choreography/plan.ts';
import { movesOfBlock } from '@bachata/core/class-plans/block-moves.ts';
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import { heardIn, hearable } from '@bachata/core/class-plans/teach/heard.ts';
import { phraseEnds, rotationMoments } from '@bachata/core/class-plans/teach/rotation-moments.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import type { Language } from '@bachata/core/languages.ts';
import type { Platform, Stored } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import { countsAreUnsure } from '../reasons.ts';
import type { SegmentView } from '../result-view.ts';
import type { TaughtDance, TeachView } from '../teach-view.ts';
import { viewReadPlan } from './class-plans.ts';
import { choreographyMedia } from './media.ts';
import { viewSegments } from './segment-views.ts';
import { readSongPicture } from './song-picture.ts';

/** @param actors who teaches: what is played is what they may watch */
export async function viewTeaching(
  platform: Platform,
  actors: readonly Actor[],
  access: Access<'plan:teach'>,
  language: Language,
): Promise<TeachView> {
  const { id, plan, names, references, held } = await viewReadPlan(platform, access, language);
  const { title, aim, minutes, blocks } = plan;
  const said = new Set(blocks.flatMap(movesOfBlock).map((move) => move.id));
  const { dances, heard } = await viewHeard(platform, actors, access.data.ownerId, blocks);
  return {
    ...{ id, plan: { title, aim, minutes, blocks }, references, dances, heard },
    names: Object.fromEntries(Object.entries(names).filter(([moveId]) => said.has(moveId))),
    held: held.map(({ heldOn, ticked, line, ...one }) => ({
      ...{ heldOn, ticked, line, blocks: one.blocks },
    })),
  };
}

async function viewHeard(
  platform: Platform,
  actors: readonly Actor[],
  ownerId: string,
  blocks: readonly Block[],
): Promise<Pick<TeachView, 'dances' | 'heard'>> {
  const byHash = await songsByHash(platform, ownerId, blocks);
  const wanted = new Set(blocks.flatMap((block) => hearable(block, byHash)));
  const found = new Map<string, Choreography>();
  const dances: Record<string, TaughtDance> = {};
  const looked = await Promise.all(
    [...wanted].map(async (danceId) => {
      const watched = await findAuthorized(platform, actors, 'choreography:watch', danceId);
      return { watched, dance: watched && (await viewTaughtDance(platform, actors, watched)) };
    }),
  );
  for (const { watched, dance } of looked) {
    if (watched === undefined || dance === undefined) continue;
    found.set(watched.id, watched.data);
    dances[watched.id] = dance;
  }
  const heard = blocks.flatMap((block) => {
    const one = heardIn(block, byHash, found);
    return one === undefined ? [] : [[block.id, one] as const];
  });
  const used = new Set(heard.map(([, { danceId }]) => danceId));
  return {
    heard: Object.fromEntries(heard),
    dances: Object.fromEntries(Object.entries(dances).filter(([danceId]) => used.has(danceId))),
  };
}

/** By the hash of a song the latest dance to it, where a block names a song and no dance to it. */
async function songsByHash(
  { documents }: Platform,
  ownerId: string,
  blocks: readonly Block[],
): Promise<ReadonlyMap<string, string>> {
  const isAsked = blocks.some(({ music }) => music?.songHash && !music.choreographyId);
  const songs = isAsked ? await ownSongs(documents, ownerId) : [];
  return new Map(songs.map(({ hash, choreographyId }) => [hash, choreographyId]));
}

/** @returns undefined where its plan is lost */
async function viewTaughtDance(
  platform: Platform,
  actors: readonly Actor[],
  { id, data: choreography }: Stored<Choreography>,
): Promise<TaughtDance | undefined> {
  const present = await readPresent(platform, id, choreography).catch((error: unknown) => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
  if (present === undefined) return undefined;
  const { plan } = present;
  const [segments, { sections }, hearing] = await Promise.all([
    viewSegments(platform, plan, choreography.ownerId, library),
    readSongPicture(platform, choreography.songHash),
    findAuthorized(platform, actors, 'choreography:hear', id),
  ]);
  return {
    ...{ id, title: choreography.title, tempoBpm: choreography.tempoBpm },
    ...{ durationSec: choreography.durationSec, beatsSec: plan.beatGridSec },
    ...{ segments: segments.map(counted), uncounted: plan.uncounted, picture: { sections } },
    countsAreUnsure: countsAreUnsure(plan.notes),
    ...(hearing && { audioUrl: choreographyMedia(id, 'audio') }),
    changes: {
      danced: rotationMoments(plan.segments, movesOfPlan(plan, library.byId)),
      free: phraseEnds(plan.segments),
    },
  };
}

/** Without what is only looked at: a class has many dances. */
function counted({ posterUrl: _poster, cues: _cues, ...segment }: SegmentView): SegmentView {
  return { ...segment, reasons: [] };
}
