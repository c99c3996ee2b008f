/** Which kinds of moves belong to which part of a song, 0 (never) to 1 (made for it). */
import type { Category, MoveInfo, Style } from '../../moves/move.ts';
import type { RhythmPattern, SectionLabel } from '../../music/analysis.ts';

type Fit = Partial<Record<Category, number>>;

const NEUTRAL = 0.5;

const SECTION_FIT: Readonly<Record<SectionLabel, Fit>> = {
  intro: { 'basic-steps': 0.8, social: 0.8, 'styling-body-rolls': 0.6 },
  verse: {
    'basic-steps': 0.8,
    'hand-styling': 0.8,
    social: 0.8,
    'styling-body-rolls': 0.7,
    shadow: 0.6,
    combinations: 0.3,
    'dips-drops': 0.2,
  },
  chorus: {
    'cross-body-leads': 0.9,
    'turns-spins': 0.9,
    hammerlock: 0.8,
    shadow: 0.7,
    combinations: 0.8,
    'dips-drops': 0.6,
    'basic-steps': 0.4,
  },
  bridge: {
    'styling-body-rolls': 0.9,
    'hand-styling': 0.8,
    shadow: 0.8,
    'dips-drops': 0.7,
    footwork: 0.3,
  },
  mambo: {
    footwork: 1,
    'turns-spins': 0.9,
    combinations: 0.9,
    'cross-body-leads': 0.7,
    'hand-styling': 0.3,
    'basic-steps': 0.3,
  },
  outro: { 'basic-steps': 0.7, social: 0.8, 'dips-drops': 0.7, 'styling-body-rolls': 0.7 },
  break: { musicality: 1, 'dips-drops': 0.6, 'styling-body-rolls': 0.6, 'turns-spins': 0.2 },
};

const PATTERN_FIT: Readonly<Record<RhythmPattern, Fit>> = {
  derecho: { 'basic-steps': 0.7, 'hand-styling': 0.7, social: 0.7 },
  majao: { 'cross-body-leads': 0.8, 'turns-spins': 0.8, footwork: 0.6 },
  mambo: { footwork: 1, 'turns-spins': 0.8, combinations: 0.8 },
  none: {},
};

/** Mean of how well the category suits the part of the song and the rhythm under it. */
export function sectionFit(move: MoveInfo, label: SectionLabel, pattern: RhythmPattern): number {
  const part = SECTION_FIT[label][move.category] ?? NEUTRAL;
  const rhythm = PATTERN_FIT[pattern][move.category] ?? NEUTRAL;
  return 0.7 * part + 0.3 * rhythm;
}

/** 1 where the move is of the wanted style, 0.5 where nothing is wanted. */
export function styleFit(move: MoveInfo, style: Style | 'auto'): number {
  if (style === 'auto') return NEUTRAL;
  return move.styles.includes(style) ? 1 : 0;
}
