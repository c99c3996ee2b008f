/**
 * The annotations that training clips of others come with, and what their labels mean here: the
 * category, the name, and the positions a clip of that label most likely starts and ends in.
 */
import { z } from 'zod';
import { ENERGY_LEVELS } from '../music/analysis.ts';
import { LEVELS, type Category, type MoveInfo } from '../moves/move.ts';
import type { Position } from '../moves/state.ts';

export const annotationSchema = z.object({
  clip_id: z.string().min(1).max(100),
  /** Relative to the folder of the clips. */
  video_path: z.string().min(1).max(500),
  move_label: z.string().min(1),
  energy_level: z.enum(ENERGY_LEVELS),
  /** BPM. */
  estimated_tempo: z.number().min(40).max(300),
  difficulty: z.enum(LEVELS),
  notes: z.string().max(2000).default(''),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** Each clip is looked at by itself, so that a wrong one does not keep the others out. */
export const annotationFileSchema = z.object({ clips: z.array(z.unknown()) });

type Counts = MoveInfo['counts'];

export interface LabelMeaning {
  readonly name: string;
  readonly category: Category;
  readonly entry: Position;
  readonly exit: Position;
  /** Lengths of the figure, the most likely one first. */
  readonly counts: readonly Counts[];
}

const meaning = (
  name: string,
  category: Category,
  [entry, exit]: readonly [Position, Position],
  counts: readonly Counts[] = [8, 4],
): LabelMeaning => ({ name, category, entry, exit, counts });

const LABELS: Readonly<Record<string, LabelMeaning>> = {
  basic_step: meaning('Basic step', 'basic-steps', ['C', 'C']),
  cross_body_lead: meaning('Cross body lead', 'cross-body-leads', ['C', 'C']),
  double_cross_body_lead: meaning(
    'Double cross body lead',
    'cross-body-leads',
    ['O2', 'O2'],
    [16, 8],
  ),
  lady_right_turn: meaning("Follow's right turn", 'turns-spins', ['OL', 'OR']),
  lady_left_turn: meaning("Follow's left turn", 'turns-spins', ['OL', 'OL']),
  body_roll: meaning('Body roll', 'styling-body-rolls', ['C', 'C']),
  forward_backward: meaning('Forward and back', 'footwork', ['O2', 'O2']),
  dips: meaning('Dip', 'dips-drops', ['C', 'C']),
  hammerlock: meaning('Hammerlock', 'hammerlock', ['OR', 'H']),
  shadow_position: meaning('Shadow position', 'shadow', ['S', 'S']),
  arm_styling: meaning('Arm styling', 'hand-styling', ['OL', 'OL']),
  combination: meaning('Combination', 'combinations', ['O2', 'O2'], [16, 8]),
};

/** Labels that are other words for one of the above. */
const SYNONYMS: Readonly<Record<string, string>> = {
  basic: 'basic_step',
  basic_steps: 'basic_step',
  body_rolls: 'body_roll',
  body_wave: 'body_roll',
  cbl: 'cross_body_lead',
  combinations: 'combination',
  dip: 'dips',
  forward_back: 'forward_backward',
  follow_left_turn: 'lady_left_turn',
  follow_right_turn: 'lady_right_turn',
  left_turn: 'lady_left_turn',
  right_turn: 'lady_right_turn',
  shadow: 'shadow_position',
};

/** `Basic Step`, `basic-step` and `basic_step` are one label; undefined for what is none. */
export function meaningOf(label: string): LabelMeaning | undefined {
  const key = label
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  const known = Object.hasOwn(SYNONYMS, key) ? (SYNONYMS[key] ?? key) : key;
  return Object.hasOwn(LABELS, known) ? LABELS[known] : undefined;
}

export const KNOWN_LABELS: readonly string[] = Object.keys(LABELS);

/** Bachata is danced between these, BPM; what lies outside was counted in another octave. */
const DANCED_BPM = { min: 80, max: 180 } as const;

/** The tempo that dancers would count, for one that may be half or twice as fast. */
export function dancedTempo(bpm: number): number {
  if (bpm < DANCED_BPM.min) return bpm * 2;
  return bpm > DANCED_BPM.max ? bpm / 2 : bpm;
}

/** `Dip from second 7 to 10` says where in the clip the move is, in seconds. */
export function windowInNotes(notes: string): readonly [number, number] | undefined {
  const found = /from (?:second )?(\d+(?:\.\d+)?)\s*s?\s*(?:to|-|until)\s*(\d+(?:\.\d+)?)/i.exec(
    notes,
  );
  const [from, to] = [Number(found?.[1]), Number(found?.[2])];
  return from < to ? [from, to] : undefined;
}
