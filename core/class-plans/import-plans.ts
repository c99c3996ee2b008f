/** Takes in what a file says is a plan or a course. Nothing of it is believed: all is looked up here. */
import { hasSong } from '../choreographies/create.ts';
import type { MoveInfo } from '../moves/move.ts';
import type { Services } from '../ports.ts';
import { choreographyOf, movesOfContent } from './block-moves.ts';
import type { Block, BlockContent, BlockDepths, BlockMusic, PlanMove } from './blocks.ts';
import type { PlanContent } from './class-plan.ts';
import { createCourse } from './courses.ts';
import { createPlans } from './create-plan.ts';
import type { Credit } from './credits.ts';
import type { CourseFile, PlanFile } from './exported.ts';
import { LONGEST_TEXT } from './limits.ts';
import { referencesOf, referenceStates, type ReferenceState } from './references.ts';
import { newBlockId } from './templates.ts';

/** What is other in a plan than its file says. */
export interface ImportChange {
  /** Of the lesson, from 1; 1 for a single plan. */
  readonly lesson: number;
  /** Its block, from 1. */
  readonly block: number;
  /** unknown-move: kept as its name. no-choreography, no-song: kept as text, with title and tempo. */
  readonly kind: 'unknown-move' | 'no-choreography' | 'no-song';
  readonly name: string;
}

export interface Imported {
  readonly planIds: readonly string[];
  readonly courseId: string | undefined;
  readonly changes: readonly ImportChange[];
}

type Needs = Pick<Services, 'documents' | 'objects' | 'clock' | 'tasks'>;

export interface PlanImport {
  readonly ownerId: string;
  /** Chosen by the client, once per intention. */
  readonly requestKey: string;
  readonly file: PlanFile | CourseFile;
  /** Those that there are for the owner: the drawn ones and their filmed ones. */
  readonly moves: ReadonlyMap<string, MoveInfo>;
  /** Of whose plans they are made; what their file says where this is absent. */
  readonly after?: readonly Credit[];
}

/** @throws as `createPlan` and `createCourse` */
export async function importPlans(
  services: Needs,
  { ownerId, requestKey, file, moves, after }: PlanImport,
): Promise<Imported> {
  const contents = 'plan' in file ? [file.plan] : file.plans;
  const known = await knownOf(services, ownerId, contents, moves);
  const changes: ImportChange[] = [];
  const accepted: PlanContent[] = [];
  for (const [index, content] of contents.entries()) {
    const taken = acceptedPlan(known, content);
    accepted.push(taken.content);
    changes.push(...taken.changes.map((change) => ({ ...change, lesson: index + 1 })));
  }
  const courseId =
    'plan' in file ? undefined : await createCourse(services, ownerId, requestKey, file.course);
  const planIds = await createPlans(
    services,
    accepted.map((content, index) => ({
      ...{ ownerId, content, requestKey: `${requestKey}-${index + 1}` },
      after: after ?? contents[index]?.after,
      course: courseId === undefined ? undefined : { courseId, lesson: index + 1 },
    })),
  );
  return { planIds, courseId, changes };
}

/** What the owner has of all that a file names. */
interface Known {
  readonly moves: ReadonlyMap<string, MoveInfo>;
  readonly choreographies: ReadonlyMap<string, ReferenceState>;
  /** Hashes. A song that somebody else brought is not theirs to hear. */
  readonly songs: ReadonlySet<string>;
}
type Change = Omit<ImportChange, 'lesson'>;

async function knownOf(
  services: Needs,
  ownerId: string,
  contents: readonly PlanContent[],
  moves: ReadonlyMap<string, MoveInfo>,
): Promise<Known> {
  const blocks = contents.flatMap((content) => content.blocks);
  const ids = referencesOf(blocks);
  const choreographies = await referenceStates(services.documents, ownerId, ids);
  const songs = new Set<string>();
  for (const hash of new Set(blocks.flatMap(({ music }) => music?.songHash ?? []))) {
    if (await hasSong(services, ownerId, hash)) songs.add(hash);
  }
  return { moves, choreographies, songs };
}

function hasChoreography({ choreographies }: Known, id: string): boolean {
  return choreographies.get(id) !== 'gone';
}

function acceptedPlan(
  known: Known,
  content: PlanContent,
): { content: PlanContent; changes: Change[] } {
  const changes: Change[] = [];
  const blocks: Block[] = [];
  for (const [index, block] of content.blocks.entries()) {
    const tell = (kind: Change['kind'], name: string): void => {
      const change = { block: index + 1, kind, name };
      const isTold = changes.some((one) => one.block === change.block && one.name === name);
      if (!isTold) changes.push(change);
    };
    const choreographyId = choreographyOf(block);
    const isHere = choreographyId === undefined || hasChoreography(known, choreographyId);
    blocks.push({
      ...block,
      id: newBlockId(),
      ...(block.content && { content: acceptedContent(block.content, isHere, known, tell) }),
      ...(block.depths && { depths: acceptedDepths(block.depths, known, tell) }),
      ...(block.music && { music: acceptedMusic(block.music, known, tell) }),
      ...(block.pins && { pins: block.pins.map((pin) => ({ ...pin, id: newBlockId() })) }),
    });
  }
  return { content: { ...content, blocks }, changes };
}

type Tell = (kind: Change['kind'], name: string) => void;

function acceptedContent(content: BlockContent, isHere: boolean, known: Known, tell: Tell) {
  for (const move of movesOfContent(content)) {
    if (!known.moves.has(move.id)) tell('unknown-move', move.name);
  }
  switch (content.kind) {
    case 'text':
      return content;
    case 'move': {
      const { move } = content;
      return known.moves.has(move.id)
        ? { ...content, move: acceptedMove(move, known) }
        : textOf(move.name);
    }
    case 'choreography':
    case 'phrase': {
      if (isHere) return { ...content, moves: acceptedMoves(content.moves, known) };
      tell('no-choreography', content.title);
      const names = content.moves.map(({ name }) => name).join(', ');
      return textOf(names === '' ? content.title : `${content.title}: ${names}`);
    }
  }
}

function textOf(text: string): BlockContent {
  return { kind: 'text', text: text.slice(0, LONGEST_TEXT) };
}

/** Its length is what it is here; unknown ones stay by their name. */
function acceptedMove(move: PlanMove, { moves }: Known): PlanMove {
  return { ...move, counts: moves.get(move.id)?.counts ?? move.counts };
}

function acceptedMoves(moves: readonly PlanMove[], known: Known): PlanMove[] {
  return moves.map((move) => acceptedMove(move, known));
}

function acceptedDepths(depths: BlockDepths, known: Known, tell: Tell): BlockDepths {
  const { simplified, target, extra } = depths;
  for (const { id, name } of [simplified, target, extra].flatMap((steps) => steps ?? [])) {
    if (!known.moves.has(id)) tell('unknown-move', name);
  }
  return {
    ...depths,
    ...(simplified && { simplified: acceptedMoves(simplified, known) }),
    ...(target && { target: acceptedMoves(target, known) }),
    ...(extra && { extra: acceptedMoves(extra, known) }),
  };
}

function acceptedMusic(music: BlockMusic, known: Known, tell: Tell): BlockMusic {
  const { songHash, choreographyId, ...rest } = music;
  const isOwn = songHash !== undefined && known.songs.has(songHash);
  const isHere = choreographyId !== undefined && hasChoreography(known, choreographyId);
  if (songHash !== undefined && !isOwn) tell('no-song', music.title);
  return { ...rest, ...(isOwn && { songHash }), ...(isHere && { choreographyId }) };
}
