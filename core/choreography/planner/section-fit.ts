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
  instrumental: { footwork: 0.8, 'turns-spins': 0.7, 'basic-steps': 0.6, 'hand-styling': 0.6 },
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

/** What each style is danced with; what is not listed is neither for it nor against it. */
const STYLE_FIT: Readonly<Record<Style, Fit>> = {
  sensual: {
    'styling-body-rolls': 1,
    shadow: 0.9,
    'dips-drops': 0.8,
    'hand-styling': 0.6,
    'cross-body-leads': 0.3,
    'turns-spins': 0.3,
    combinations: 0.3,
    footwork: 0,
  },
  romantic: {
    'hand-styling': 1,
    social: 0.9,
    'dips-drops': 0.7,
    shadow: 0.5,
    'turns-spins': 0.6,
    'styling-body-rolls': 0.4,
    hammerlock: 0.2,
    combinations: 0.2,
    footwork: 0.1,
  },
  modern: {
    combinations: 1,
    'cross-body-leads': 0.9,
    hammerlock: 0.9,
    'turns-spins': 0.8,
    shadow: 0.6,
    'hand-styling': 0.3,
    'basic-steps': 0.4,
    footwork: 0,
    social: 0.1,
    musicality: 0.3,
  },
  traditional: {
    footwork: 1,
    'basic-steps': 0.8,
    'turns-spins': 0.7,
    musicality: 0.7,
    social: 0.6,
    'cross-body-leads': 0.4,
    combinations: 0.4,
    shadow: 0.1,
    'dips-drops': 0,
    'styling-body-rolls': 0,
  },
};

/** Of the fit to a style: that the move is listed as of that style. */
const LISTED = 0.4;

/** 0 to 1: how much a move is of the styles that are wanted; the mean of two. */
export function stylesFit(
  move: MoveInfo,
  style: Style | 'auto',
  alsoStyle: Style | undefined,
): number {
  const fit = styleFit(move, style);
  return alsoStyle === undefined ? fit : (fit + styleFit(move, alsoStyle)) / 2;
}

/** 0 to 1: how much a move is of a style; 0.5 where nothing is wanted. */
export function styleFit(move: MoveInfo, style: Style | 'auto'): number {
  if (style === 'auto') return NEUTRAL;
  const kind = STYLE_FIT[style][move.category] ?? NEUTRAL;
  return LISTED * +move.styles.includes(style) + (1 - LISTED) * kind;
}
