/** What a face does besides looking: it blinks now and then, and smiles on the accents. */
import { otherRole, type DanceRole } from '../moves/dance-role.ts';
import type { BodyActionKind, Motion } from '../moves/notation.ts';
import type { FacePose } from './body.ts';
import { progress, pulse } from './ease.ts';

interface Smile {
  readonly from: number;
  readonly to: number;
  /** Counts that it takes to come, and to go. */
  readonly ramp: number;
  readonly size: number;
}

export interface FaceTimeline {
  /** Counts at which the eyes are closed. */
  readonly blinks: readonly number[];
  readonly smiles: readonly Smile[];
}

/** Half of a blink, in counts. */
const BLINK = 0.22;
/**
 * Where in each eight the two blink: between counts and the joins half way between them, so that eyes
 * are open wherever a clip is cut or held. Some four seconds apart, and never both at once.
 */
const BLINKS: Readonly<Record<DanceRole, number>> = { lead: 2.25, follow: 3.75 };

/** How much a dancer enjoys what the trunk does. */
const JOYS: Partial<Record<BodyActionKind, number>> = {
  contraction: 0.6,
  'rib-shift': 0.5,
  arch: 0.7,
  'side-wave': 0.45,
  'hip-roll': 0.45,
  wave: 0.4,
  'wave-up': 0.4,
};
const TAP = 0.4;
const KICK = 0.55;
const TURN = 0.45;
const FOR_THE_AUDIENCE = 1;
/** A partner's accent is answered, a little less. */
const ANSWER = 0.6;

/** All smiles are over when the move is: every clip begins and ends with the same face. */
export function compileFace(role: DanceRole, motion: Motion, counts: number): FaceTimeline {
  const last = counts + 0.5;
  const smiles: Smile[] = [];
  const smile = (from: number, to: number, size: number, ramp = 0.5): void => {
    const end = Math.min(to, last);
    const start = Math.max(from, 0.5);
    if (end - start > 0.3) smiles.push({ from: start, to: end, size, ramp });
  };
  const own = motion[role];
  const other = motion[otherRole(role)];
  for (const { kind, count, by } of own.steps) {
    if (Math.abs(by?.turn ?? 0) > 100) smile(count - 0.5, count + 1.2, TURN);
    if (kind === 'tap') smile(count - 0.75, count + 0.75, TAP);
    if (kind === 'kick') smile(count - 0.75, count + 0.9, KICK);
  }
  for (const { dancer, share } of [
    { dancer: own, share: 1 },
    { dancer: other, share: ANSWER },
  ]) {
    for (const { kind, from, to, amount } of dancer.body) {
      const joy = JOYS[kind];
      if (joy !== undefined) smile(from, to + 0.6, share * joy * Math.min(1.3, Math.abs(amount)));
    }
  }
  // Who turns to the audience shows it.
  own.gaze.forEach(({ count, at }, i) => {
    if (at === 'ahead') smile(count - 0.6, own.gaze[i + 1]?.count ?? last, FOR_THE_AUDIENCE);
  });
  const blinks: number[] = [];
  for (let at = BLINKS[role]; at < counts; at += 8) blinks.push(at);
  return { blinks, smiles };
}

/** The larger of smiles that overlap, without an edge where one takes over. */
export function faceAt(
  { blinks, smiles }: FaceTimeline,
  count: number,
): Pick<FacePose, 'lids' | 'smile'> {
  let lids = 0;
  for (const at of blinks) lids += pulse((count - at) / (2 * BLINK) + 0.5);
  let serious = 1;
  for (const { from, to, ramp, size } of smiles) {
    const edge = Math.min(ramp, (to - from) / 2);
    const share = progress(count, from, from + edge) * (1 - progress(count, to - edge, to));
    serious *= 1 - Math.min(0.97, size) * share;
  }
  return { lids, smile: 1 - serious };
}
