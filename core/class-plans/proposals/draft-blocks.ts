/** A class's material written down as the blocks of a plan. */
import { isDip } from '../../choreography/traits.ts';
import { pick, type Language } from '../../languages.ts';
import type { Block, BlockDepths } from '../blocks.ts';
import { TEMPLATES, type TemplateBlock, type TemplateMinutes } from '../templates.ts';
import { moveName, preparedDips, themes, toReview, type ClassMaterial } from './material.ts';
import { classMusic, musicOf, type ClassMusic, type SongPick } from './song-picks.ts';
import type { TeachingMove, TeachingMoves } from './teaching-move.ts';
import { DRAFT_WORDS, type DraftWords } from './words.ts';
import {
  cuesOf,
  ladderLines,
  phraseLine,
  planDepths,
  planMove,
  songLine,
  warmUpLines,
} from './written.ts';

export interface Writing {
  readonly moves: TeachingMoves;
  readonly minutes: TemplateMinutes;
  readonly language: Language;
  readonly songs: readonly SongPick[];
}

interface Writer extends Omit<Writing, 'songs'> {
  readonly material: ClassMaterial;
  readonly words: DraftWords;
  readonly music: ClassMusic;
  /** What the whole phrase is danced at in the end. */
  readonly bpm: number;
  readonly danced: readonly TeachingMove[];
  readonly themes: readonly string[];
  readonly isForTrusted: boolean;
}

const EIGHT = 8;
/** Of the tempo of the class. */
const HOME_PERCENT = 70;
/** A review of more is a class of its own. */
const MOST_REVIEWED = 6;

type Written = Omit<Block, 'id' | 'kind' | 'minutes'>;

export function draftBlocks(material: ClassMaterial, { songs, ...writing }: Writing): Block[] {
  const { moves, minutes, language } = writing;
  const danced = material.phrase.steps.flatMap(({ moveId }) => moves.get(moveId) ?? []);
  const music = classMusic(songs);
  const goal = music.drill.at(-1);
  const writer: Writer = {
    ...writing,
    ...{ material, music, danced },
    words: pick(DRAFT_WORDS, language),
    bpm: Math.round(goal?.facts.bpm ?? material.wanted.bpm),
    themes: themes(material),
    isForTrusted: danced.some(({ safety }) => safety.trustedPartnerOnly),
  };
  const template = TEMPLATES[minutes];
  return template.map((block, i) => ({
    id: `draft-${i + 1}`,
    ...block,
    ...write(writer, block, template.slice(0, i)),
  }));
}

/** @param before the blocks of the class before this one */
function write(writer: Writer, block: TemplateBlock, before: readonly TemplateBlock[]): Written {
  switch (block.kind) {
    case 'warm-up':
      return writeWarmUp(writer, block.minutes);
    case 'review':
      return writeReview(writer);
    case 'technique':
    case 'figure':
      return writeTheme(writer, before.filter(isNewMaterial).length);
    case 'drill':
      return before.some(({ kind }) => kind === 'drill')
        ? writeWhole(writer)
        : writeDrill(writer, block.minutes);
    case 'free-dance':
      return writeFreeDance(writer);
    case 'close':
      return writeClose(writer);
    case 'game':
    case 'break':
    case 'note':
      return {};
  }
}

const isNewMaterial = ({ kind }: TemplateBlock): boolean =>
  kind === 'technique' || kind === 'figure';

function writeWarmUp(writer: Writer, minutes: number): Written {
  return text(warmUpLines(writer.danced, minutes, writer));
}

function writeReview({ material, moves, words, language }: Writer): Written {
  const [first, ...others] = toReview(material, moves).slice(0, MOST_REVIEWED);
  if (first === undefined) return {};
  const names = others.map(({ name }) => pick(name, language));
  return {
    content: { kind: 'move', move: planMove(first, language) },
    cues: {
      ...cuesOf(first, language),
      ...(names.length > 0 && { together: words.also(words.list(names)) }),
    },
  };
}

/**
 * Three blocks for up to three things: each has one, and the last of them what blocks are over. A dip alone
 * leaves the first to what prepares it.
 */
function writeTheme(
  { themes: all, moves, words, language, danced }: Writer,
  place: number,
): Written {
  const dip = all.length === 1 ? preparedDips(danced).at(0) : undefined;
  const things = dip === undefined ? all : [dip.by, ...all];
  const index = Math.min(place, things.length - 1);
  const move = moves.get(things[index]);
  if (move === undefined) return {};
  const times = place - index;
  const careful = move.safety.trustedPartnerOnly;
  const how = careful ? [words.trusted, words.inARow] : [words.alone, words.inPairs, words.inARow];
  return {
    content: { kind: 'move', move: planMove(move, language) },
    cues: { ...cuesOf(move, language), together: how[Math.min(times, how.length - 1)] },
  };
}

function writeDrill(writer: Writer, minutes: number): Written {
  const { material, words, music, bpm, danced } = writer;
  const { steps } = material.phrase;
  const [first] = music.drill;
  return {
    title: words.phraseTitle,
    ...text([
      phraseLine(steps, writer),
      ...ladderLines({ steps, minutes, bpm }, writer),
      ...(danced.some(isDip) ? [words.markDips] : []),
      ...(music.drill.length > 1
        ? [words.slowerFirst, ...music.drill.map((song) => songLine(song, writer.language))]
        : []),
    ]),
    depths: depthsOf(writer),
    ...(first && { music: musicOf(first) }),
  };
}

function writeWhole(writer: Writer): Written {
  const { words, music, bpm, isForTrusted } = writer;
  const goal = music.drill.at(-1);
  return {
    title: words.wholeTitle,
    ...text([
      phraseLine(writer.material.phrase.steps, writer),
      isForTrusted ? words.trusted : words.whole(bpm),
      words.threeDepths,
    ]),
    depths: depthsOf(writer),
    ...(goal && { music: musicOf(goal) }),
    ...(isForTrusted ? {} : { rotation: { by: 'phrase' as const, phrases: 2 } }),
  };
}

function writeFreeDance(writer: Writer): Written {
  const { words, music, isForTrusted, danced } = writer;
  const names = listed(writer, (move) => !isDip(move));
  return {
    ...text([danced.some(isDip) ? words.freeWithDip(names) : words.free(names)]),
    ...(music.free && { music: musicOf(music.free) }),
    ...(isForTrusted ? {} : { rotation: { by: 'time' as const, seconds: 180 } }),
  };
}

function writeClose(writer: Writer): Written {
  const { words, moves, language, danced, material, bpm } = writer;
  const slow = Math.round((bpm * HOME_PERCENT) / 100);
  const { steps, counts } = material.phrase;
  const last = steps.findLast(({ at }) => at <= counts - EIGHT) ?? steps[0];
  const safe = danced.findLast((move) => !isDip(move)) ?? danced[0];
  return text([
    words.cool(danced.some(isDip)),
    words.said(listed(writer)),
    danced.some(isDip)
      ? words.homeWithDip(pick(safe.name, language), slow)
      : words.home(moveName(last.moveId, moves, language), slow),
  ]);
}

function listed(
  { themes: all, moves, words, language }: Writer,
  isListed: (move: TeachingMove) => boolean = () => true,
): string {
  const some = all.flatMap((id) => moves.get(id) ?? []).filter(isListed);
  return words.list(some.map(({ name }) => pick(name, language)));
}

function depthsOf(writer: Writer): BlockDepths {
  const { phrase, depths } = writer.material;
  const { counts, entry, exit } = phrase;
  return planDepths({ counts, entry, exit }, depths, writer);
}

function text(lines: readonly string[]): Pick<Written, 'content'> {
  return { content: { kind: 'text', text: lines.join('\n') } };
}
