/** Proposals for class plans: whole drafts, and what fits one block. */
import { authorize } from '@bachata/core/access/authorize.ts';
import type { Actor } from '@bachata/core/access/actor.ts';
import { blockSchema } from '@bachata/core/class-plans/blocks.ts';
import { MOST_BLOCKS } from '@bachata/core/class-plans/limits.ts';
import { movesOfBlock } from '@bachata/core/class-plans/block-moves.ts';
import { proposeForBlock } from '@bachata/core/class-plans/proposals/block-proposals.ts';
import { songsForClass } from '@bachata/core/class-plans/proposals/class-songs.ts';
import { taughtInCourse } from '@bachata/core/class-plans/proposals/course-taught.ts';
import { draftClass, type DraftOutcome } from '@bachata/core/class-plans/proposals/draft.ts';
import { nextClass, type NextClass } from '@bachata/core/class-plans/proposals/next-class.ts';
import { wantedTempo } from '@bachata/core/class-plans/proposals/song-fit.ts';
import {
  classMusic,
  musicOf,
  type SongPick,
} from '@bachata/core/class-plans/proposals/song-picks.ts';
import { taughtBy } from '@bachata/core/class-plans/taught.ts';
import { TEMPLATE_MINUTES } from '@bachata/core/class-plans/templates.ts';
import { LANGUAGES, pick, type Language } from '@bachata/core/languages.ts';
import { CATEGORIES, LEVELS } from '@bachata/core/moves/move.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import { preparedLibrary } from '@bachata/library/prepared.ts';
import { z } from 'zod';
import type { DraftView, ProposalsAnswer } from '../plan-proposals.ts';
import { nameOf } from './library.ts';

const MOST_SEEDS = 9_999;
const idSchema = z.string().min(1).max(100).optional().catch(undefined);

/** As the form sends it. What an address has wrong is as if it were not there. */
export const draftQuerySchema = z.object({
  level: z.enum(LEVELS).optional().catch(undefined),
  aim: z.enum(CATEGORIES).optional().catch(undefined),
  minutes: z.coerce.number().pipe(z.literal(TEMPLATE_MINUTES)).catch(60),
  seed: z.coerce.number().int().min(1).max(MOST_SEEDS).catch(1),
  /** What this course has taught is known; the plan becomes its next lesson. */
  course: idSchema,
  /** A plan that was held: what it did not get to comes first. */
  from: idSchema,
});
export type DraftQuery = z.infer<typeof draftQuerySchema>;

export interface AskedDraft {
  readonly query: DraftQuery;
  /** Undefined where level or aim are still to be chosen. */
  readonly outcome: DraftOutcome | undefined;
  readonly songs: readonly SongPick[];
}

/**
 * The draft that an address asks for. What the person may not read, or what was never held, counts for
 * nothing.
 */
export async function draftFor(
  platform: Platform,
  { uid, actors, language }: { uid: string; actors: readonly Actor[]; language: Language },
  asked: DraftQuery,
): Promise<AskedDraft> {
  const last = asked.from === undefined ? undefined : await lastClass(platform, actors, asked.from);
  const course = asked.course ?? last?.course;
  const level = asked.level ?? last?.next.level;
  const aim = asked.aim ?? last?.next.aim;
  const query = { ...asked, level, aim, course };
  if (level === undefined || aim === undefined) return { query, outcome: undefined, songs: [] };
  const ofCourse =
    course === undefined ? [] : await taughtInCourse(platform, uid, course, library.byId);
  const songs = await songsForClass(platform, uid, wantedTempo(level, []));
  const outcome = draftClass(
    await preparedLibrary(),
    library.byId,
    {
      ...{ level, aim, language, minutes: query.minutes, seed: query.seed },
      taught: [...ofCourse, ...(last?.next.taught ?? [])],
      figures: last?.next.figures ?? [],
    },
    songs,
  );
  return { query, outcome, songs };
}

async function lastClass(
  platform: Platform,
  actors: readonly Actor[],
  planId: string,
): Promise<{ readonly next: NextClass; readonly course: string | undefined } | undefined> {
  const { data } = await authorize(platform, actors, 'plan:read', planId);
  const [held] = await taughtBy(platform.documents, planId);
  if (held === undefined) return undefined;
  return { next: nextClass(held.data, library.byId), course: data.course?.courseId };
}

/** Songs that a page lists with their reasons. */
const MOST_SONGS = 5;

export function viewDraft(
  outcome: DraftOutcome,
  songs: readonly SongPick[],
  language: Language,
): DraftView {
  if (!outcome.possible) return outcome;
  const { content, reasons } = outcome;
  const ids = reasons.flatMap((reason) => {
    if ('moves' in reason) return reason.moves;
    if (reason.code === 'builds-on') return [reason.move, ...reason.by];
    return reason.code === 'dip-prepared' ? [reason.move, reason.by] : [];
  });
  return {
    possible: true,
    ...content,
    aim: content.aim,
    reasons,
    names: Object.fromEntries(ids.map((id) => [id, pick(nameOf(library.byId, id), language)])),
    songs: songs.slice(0, MOST_SONGS).map(({ title, songHash, reasons: of }) => ({
      ...{ title, songHash, reasons: of },
    })),
  };
}

export const proposalsSchema = z.object({
  level: z.enum(LEVELS),
  language: z.enum(LANGUAGES),
  blocks: z.array(blockSchema).max(MOST_BLOCKS),
  blockId: z.string().min(1).max(100),
  course: z.string().min(1).max(100).optional(),
});

/** What fits one block of a plan that is being written. */
export async function proposalsFor(
  platform: Platform,
  uid: string,
  { course, ...request }: z.infer<typeof proposalsSchema>,
): Promise<ProposalsAnswer> {
  const { level, blocks, blockId } = request;
  const taught =
    course === undefined ? [] : await taughtInCourse(platform, uid, course, library.byId);
  const block = blocks.find(({ id }) => id === blockId);
  const danced = block === undefined ? [] : movesOfBlock(block);
  const figures = danced.flatMap(({ id }) => library.byId.get(id) ?? []);
  const songs = await songsForClass(platform, uid, wantedTempo(level, figures));
  const { drill } = classMusic(songs);
  const inOrder = [...drill, ...songs.filter((song) => !drill.includes(song))];
  return {
    ...proposeForBlock(await preparedLibrary(), library.byId, { ...request, taught }),
    songs: inOrder
      .slice(0, MOST_SONGS)
      .map((song) => ({ music: musicOf(song), reasons: song.reasons })),
  };
}
