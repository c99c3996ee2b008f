/** What the library, the song or the dancers' wishes did not let a dance reach, in its own words. */
import type { Level } from '../../moves/move.ts';
import { BASIC_CAP } from '../caps.ts';
import type { Judgment } from '../evaluate/judge.ts';
import type { Reason } from '../plan.ts';
import type { StyleAim } from './style-aim.ts';

/** What a teacher asks of each level: of the figures, of the dance, and of a dance of three minutes. */
const OWN_LEVEL: Readonly<Record<Level, number>> = {
  beginner: 0,
  intermediate: 0.75,
  advanced: 0.45,
};
const FIGURES: Readonly<Record<Level, number>> = {
  beginner: 0,
  intermediate: 0.55,
  advanced: 0.55,
};
const DIFFERENT_MOVES: Readonly<Record<Level, number>> = {
  beginner: 0,
  intermediate: 20,
  advanced: 20,
};
const BEGINNER_FIGURES = 10;
const CLOSE = 0.5;
const WAVE_BY_PHRASE = 2;
const WHOLE_SONG_SEC = 180;

const ENERGY_FIT = 0.85;
/** Of a bound, what is less is far short. */
const HALF = 0.5;
/** And what is more, far too much. */
const TWICE = 2;

/** In what a dance falls far short of what a teacher asks, beyond what its moves allow to steer well. */
export function farShort(judged: Judgment) {
  const { levelRise, energyFit, mamboShown, breaksHit, returns, returnsVaried } = judged;
  return {
    variety: judged.biggestBasic > TWICE * BASIC_CAP || judged.figureOverCap > TWICE,
    levelRise: levelRise !== undefined && levelRise < 0,
    energyFit: energyFit !== undefined && energyFit < HALF * ENERGY_FIT,
    mamboShown: mamboShown !== undefined && mamboShown < HALF,
    breaksHit: breaksHit !== undefined && breaksHit < HALF,
    returns: returns !== undefined && returns < HALF,
    returnsVaried: returnsVaried !== undefined && returnsVaried < HALF,
  };
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}

export function judgedNotes(
  judged: Judgment,
  { level, aim, durationSec }: { level: Level; aim: StyleAim; durationSec: number },
): Reason[] {
  const notes: Reason[] = [];
  const low = (code: string, share: number | undefined, wanted: number): void => {
    if (share !== undefined && share < wanted) {
      notes.push({ code, values: { share: round(share), wanted } });
    }
  };
  low('level-share-low', judged.ownLevelShare, OWN_LEVEL[level]);
  low('figures-low', judged.figureShare, FIGURES[level]);
  if (judged.figureOverCap > 1 || judged.biggestBasic > BASIC_CAP) {
    const share = round(Math.max(judged.biggestFigure, judged.biggestBasic));
    notes.push({ code: 'one-move-often', values: { share } });
  }
  const part = Math.min(1, durationSec / WHOLE_SONG_SEC);
  const isBeginner = level === 'beginner';
  const different = isBeginner ? judged.distinctFigures : judged.distinctMoves;
  if (different < part * (isBeginner ? BEGINNER_FIGURES : DIFFERENT_MOVES[level])) {
    notes.push({ code: 'few-moves', values: { moves: different } });
  }
  if (aim.closeFrom >= CLOSE) low('not-close', judged.closeShare, CLOSE);
  if (aim.wave && !isBeginner && !((judged.firstWavePhrase ?? Infinity) <= WAVE_BY_PHRASE)) {
    notes.push({ code: 'no-early-wave', values: {} });
  }
  const short = farShort(judged);
  if (short.levelRise) notes.push({ code: 'level-falls', values: {} });
  if (short.energyFit) notes.push({ code: 'energy-unlike', values: {} });
  if (short.returnsVaried) notes.push({ code: 'returns-alike', values: {} });
  if (judged.mamboShown !== undefined && judged.mamboShown < 1) {
    notes.push({ code: 'plain-mambo', values: {} });
  }
  if (judged.breaksHit !== undefined && judged.breaksHit < 1) {
    notes.push({ code: 'break-not-hit', values: {} });
  }
  if (judged.endsHeld === 0) notes.push({ code: 'no-ending', values: {} });
  return notes;
}
