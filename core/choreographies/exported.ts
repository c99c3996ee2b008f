/**
 * A choreography as a file that its owner keeps: the plan, what they wrote, and which song it is to. The sound
 * is not in it. Version 1 of the format; whoever changes it reads this one, too.
 */
import { z } from 'zod';
import { checkPlan, type RuleCode } from '../choreography/evaluate/check-plan.ts';
import { movesOfPlan, planSchema, type Plan } from '../choreography/plan.ts';
import { InvalidInputError } from '../errors.ts';
import { jobs } from '../jobs/job.ts';
import { jobIdOf, type Ordered } from '../jobs/start-job.ts';
import type { MoveLibrary } from '../moves/library.ts';
import type { MoveInfo } from '../moves/move.ts';
import { choreographyKeys } from '../object-keys.ts';
import type { Services } from '../ports.ts';
import { heardSong } from '../songs/heard-song.ts';
import { songs, type Song } from '../songs/song.ts';
import { MAX_TITLE_LENGTH } from '../title.ts';
import { filmedMoves } from '../user-clips/clip-moves.ts';
import { hasGridOf } from './composer.ts';
import { orderGiven } from './copy.ts';
import { hasSong } from './create.ts';
import { lostMoves } from './lost-moves.ts';
import { practiceNoteSchema, MOST_NOTES, type PracticeNote } from './practice-notes.ts';
import type { PresentChoreography } from './present.ts';
import { saidSchema } from '../said.ts';
import { typedText } from '../typed-text.ts';

const FORMAT = 'bachata-buddy choreography';

export const exportedSchema = saidSchema.extend({
  format: z.literal(FORMAT),
  formatVersion: z.literal(1),
  title: typedText().min(1).max(MAX_TITLE_LENGTH),
  song: z.object({
    title: z.string().max(MAX_TITLE_LENGTH),
    /** See `songSchema`. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    durationSec: z.number().positive(),
    tempoBpm: z.number().positive(),
  }),
  plan: planSchema,
  practiceNotes: z.array(practiceNoteSchema).max(MOST_NOTES),
});
export type ExportedChoreography = z.infer<typeof exportedSchema>;

export function exportChoreography(
  { choreography, plan }: PresentChoreography,
  notes: readonly PracticeNote[],
): ExportedChoreography {
  const { title, songTitle = title, songHash, durationSec, tempoBpm } = choreography;
  return {
    ...{ format: FORMAT, formatVersion: 1, title },
    ...saidSchema.parse(choreography),
    song: { title: songTitle, hash: songHash, durationSec, tempoBpm },
    plan,
    practiceNotes: [...notes],
  };
}

export interface ImportRequest {
  readonly ownerId: string;
  /** See `startJob`. */
  readonly requestKey: string;
  readonly file: ExportedChoreography;
}

/**
 * Makes an exported choreography one of the person's own.
 * @param library the drawn moves
 * @throws InvalidInputError `import-needs-song` where the person has not brought the song here,
 *   `import-unknown-moves`, `import-illegal` where its moves do not join or do not fit the song;
 *   as `startJob`
 */
export async function importChoreography(
  services: Services,
  library: MoveLibrary,
  { ownerId, requestKey, file }: ImportRequest,
): Promise<Ordered> {
  const jobId = await jobIdOf(ownerId, requestKey);
  // The plan of a job that is known already must not change under it.
  if ((await services.documents.get(jobs, jobId)) !== undefined) return { jobId };
  const plan = await acceptedPlan(services, library, ownerId, file);
  const givenPlanKey = choreographyKeys.plan(jobId);
  await services.objects.put(givenPlanKey, new TextEncoder().encode(JSON.stringify(plan)), {
    contentType: 'application/json; charset=utf-8',
  });
  const { title, notes, tags, practiceNotes } = file;
  return await orderGiven(
    services,
    {
      ...{ ownerId, requestKey, title, parameters: plan.parameters, givenPlanKey },
      source: { kind: 'song', songHash: file.song.hash },
      said: { notes, tags },
    },
    practiceNotes,
  );
}

/** Nothing of the file is believed: the song and the moves are looked up here, and the rules asked. */
async function acceptedPlan(
  services: Services,
  library: MoveLibrary,
  ownerId: string,
  { song: { hash, title }, plan }: ExportedChoreography,
): Promise<Plan> {
  const { documents } = services;
  const song = await ownSong(services, ownerId, hash, title);
  const filmed = usedOf(await filmedMoves(documents, ownerId), plan);
  const own: Plan = {
    ...plan,
    song: { ...plan.song, durationSec: song.durationSec },
    filmed: filmed.length > 0 ? [...filmed] : undefined,
    countSource: undefined,
  };
  assertDanceable(own, library);
  const counts = await heardSong(services, ownerId, hash);
  // By other counts it is danced as it is, and says so where somebody wants to edit it.
  const follows = counts !== undefined && hasGridOf(counts.counted, own);
  return follows ? { ...own, countSource: counts.source } : own;
}

/** Rules that a plan of another library may break: what it dances in the place of such moves is looked for. */
const OF_THE_LIBRARY: readonly RuleCode[] = ['unknown-move', 'not-as-annotated', 'cut-short'];
/** Shown of the moves that are not here. */
const MOST_NAMED = 5;
const LONGEST_NAMES = 200;

/** @throws InvalidInputError `import-unknown-moves`, `import-illegal` */
function assertDanceable(plan: Plan, library: MoveLibrary): void {
  const lost = lostMoves(plan, library);
  const known = movesOfPlan(plan, library.byId);
  const used = [...new Set(plan.segments.map(({ moveId }) => moveId))];
  const unknown = used.filter((id) => !known.has(id) && lost.get(id) === undefined);
  if (unknown.length > 0) {
    throw new InvalidInputError('import-unknown-moves', 'It dances moves that are not here.', {
      details: { moves: unknown.slice(0, MOST_NAMED).join(', ').slice(0, LONGEST_NAMES) },
    });
  }
  const isOlder = plan.libraryVersion !== library.version;
  const broken = checkPlan(plan, [...known.values()]).filter(
    ({ code }) => !isOlder || !OF_THE_LIBRARY.includes(code),
  );
  if (broken.length > 0 || !isGrid(plan)) {
    throw new InvalidInputError('import-illegal', 'It cannot be danced to this song.');
  }
}

async function ownSong(
  services: Services,
  ownerId: string,
  hash: string,
  title: string,
): Promise<Song> {
  const isOwn = await hasSong(services, ownerId, hash);
  const song = isOwn ? (await services.documents.get(songs, hash))?.data : undefined;
  if (song !== undefined) return song;
  throw new InvalidInputError('import-needs-song', 'The song of this choreography is not here.', {
    details: { song: title },
  });
}

function usedOf(filmed: readonly MoveInfo[], { segments }: Plan): readonly MoveInfo[] {
  const used = new Set(segments.map(({ moveId }) => moveId));
  return filmed.filter(({ id }) => used.has(id));
}

/** Slower or faster than anything that is danced. */
const BEAT_SEC = { least: 0.1, most: 5 };

/** Whether beats come one after the other, about as far apart as beats are. */
function isGrid({ beatGridSec }: Plan): boolean {
  return beatGridSec.every((sec, index) => {
    if (index === 0) return true;
    const beatSec = sec - beatGridSec[index - 1];
    return beatSec >= BEAT_SEC.least && beatSec <= BEAT_SEC.most;
  });
}
