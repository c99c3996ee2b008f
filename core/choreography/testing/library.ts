/** A library for tests: the moves that the domain's table lists, with both feet where they are 4 long. */
import type { Category, Level, MoveFunction, MoveInfo, Style } from '../../moves/move.ts';
import { HANDS_OF, type CoupleState, type FreeFoot, type Position } from '../../moves/state.ts';
import type { EnergyLevel } from '../../music/analysis.ts';
import { PreparedLibrary } from '../prepared/prepared-library.ts';

const MATCHED: readonly Position[] = ['S', 'SS'];
const ANYWHERE: readonly Position[] = ['C', 'V', 'O2', 'OL', 'OR', 'X', 'W', 'H', 'S', 'SS', 'N'];

export function coupleState(position: Position, freeFoot: FreeFoot = 1): CoupleState {
  return {
    position,
    hands: HANDS_OF[position],
    freeFoot,
    footing: MATCHED.includes(position) ? 'matched' : 'mirrored',
  };
}

/** A move with everything plain but what is given. */
export function moveInfo(fields: Partial<MoveInfo> & { id: string }): MoveInfo {
  return {
    name: { en: fields.id, es: fields.id },
    description: { en: fields.id, es: fields.id },
    category: 'social',
    level: 'beginner',
    energy: 'medium',
    styles: ['modern'],
    functions: [],
    counts: 8,
    tempoBpm: { min: 100, max: 150 },
    entry: coupleState('C'),
    exit: coupleState('C'),
    swapsSides: false,
    turns: { lead: 0, follow: 0 },
    travels: false,
    prerequisites: [],
    cues: { lead: [], follow: [] },
    safety: { risk: 'none', requiresPreparation: false, trustedPartnerOnly: false, bodyRegion: [] },
    ...fields,
  };
}

interface Row {
  readonly id: string;
  readonly category: Category;
  readonly from: readonly Position[];
  /** Absent: the move stays where it is. */
  readonly to?: Position;
  readonly counts: 4 | 8 | 16;
  readonly level: Level;
  readonly energy: EnergyLevel;
  readonly functions?: readonly MoveFunction[];
  readonly follow?: number;
  readonly lead?: number;
  readonly swaps?: boolean;
  readonly styles?: readonly Style[];
  readonly more?: Partial<MoveInfo>;
  /** A 4-count move that leaves the weight where it was. */
  readonly keepsFoot?: boolean;
}

const DIP: Partial<MoveInfo> = {
  safety: {
    risk: 'trick',
    requiresPreparation: true,
    trustedPartnerOnly: false,
    bodyRegion: ['back'],
  },
};

const basic = 'basic-steps';
const turns = 'turns-spins';
const B = 'beginner';
const I = 'intermediate';
const A = 'advanced';

// prettier-ignore
const ROWS: readonly Row[] = [
  { id: 'wait', category: 'social', from: ['C', 'O2'], counts: 8, level: B, energy: 'low', functions: ['idle'] },
  { id: 'side-basic', category: basic, from: ['C'], counts: 8, level: B, energy: 'low', functions: ['basic', 'rest'] },
  { id: 'madrid', category: basic, from: ['C'], counts: 8, level: B, energy: 'medium', functions: ['basic'] },
  { id: 'box', category: basic, from: ['C', 'O2'], counts: 8, level: B, energy: 'medium', functions: ['basic'] },
  { id: 'in-place', category: basic, from: ANYWHERE, counts: 8, level: B, energy: 'low', functions: ['basic', 'rest'] },
  { id: 'step-tap', category: basic, from: ANYWHERE, counts: 4, level: B, energy: 'low', functions: ['basic'], keepsFoot: true },
  { id: 'open-out', category: basic, from: ['C'], to: 'O2', counts: 4, level: B, energy: 'medium', functions: ['opening'] },
  { id: 'serpentina', category: basic, from: ['O2'], to: 'C', counts: 4, level: B, energy: 'medium' },
  { id: 'semi-close', category: basic, from: ['C'], to: 'V', counts: 4, level: B, energy: 'low' },
  { id: 'hand-change', category: basic, from: ['OR'], to: 'OL', counts: 4, level: B, energy: 'low' },
  { id: 'one-hand', category: basic, from: ['O2'], to: 'OL', counts: 4, level: B, energy: 'low' },
  { id: 'two-hands', category: basic, from: ['OL'], to: 'O2', counts: 4, level: B, energy: 'low' },
  { id: 'forward-back-out', category: 'footwork', from: ['C'], to: 'O2', counts: 8, level: B, energy: 'medium' },
  { id: 'forward-back', category: 'footwork', from: ['O2'], counts: 8, level: B, energy: 'medium' },
  { id: 'promenade', category: 'footwork', from: ['V'], counts: 8, level: B, energy: 'medium', more: { travels: true } },
  { id: 'close-up', category: 'footwork', from: ['V'], to: 'C', counts: 4, level: B, energy: 'low' },
  { id: 'side-travel', category: 'footwork', from: ['SS'], counts: 8, level: B, energy: 'high', more: { travels: true } },
  { id: 'open-side', category: 'footwork', from: ['OL'], to: 'SS', counts: 4, level: B, energy: 'medium' },
  { id: 'return-side', category: 'footwork', from: ['SS'], to: 'OL', counts: 4, level: B, energy: 'medium' },
  { id: 'solo-steps', category: 'footwork', from: ['N'], counts: 8, level: I, energy: 'high', functions: ['solo'] },
  { id: 'release', category: 'footwork', from: ['O2'], to: 'N', counts: 4, level: B, energy: 'medium' },
  { id: 'rejoin', category: 'footwork', from: ['N'], to: 'O2', counts: 4, level: B, energy: 'medium' },
  { id: 'cross-body-closed', category: 'cross-body-leads', from: ['C'], counts: 8, level: B, energy: 'high', swaps: true },
  { id: 'cross-body-open', category: 'cross-body-leads', from: ['OL'], counts: 8, level: I, energy: 'medium', swaps: true },
  { id: 'cross-body-sensual', category: 'cross-body-leads', from: ['C'], to: 'OL', counts: 8, level: I, energy: 'medium', swaps: true, styles: ['sensual'] },
  { id: 'cross-body-turn', category: 'cross-body-leads', from: ['OL'], to: 'OR', counts: 8, level: I, energy: 'high', follow: 1, swaps: true },
  { id: 'cross-body-double', category: 'cross-body-leads', from: ['O2'], counts: 16, level: I, energy: 'high', follow: 2 },
  { id: 'cross-body-copa', category: 'cross-body-leads', from: ['OL'], counts: 16, level: A, energy: 'high', follow: 1, swaps: true },
  { id: 'right-turn-closed', category: turns, from: ['C'], to: 'OR', counts: 4, level: B, energy: 'medium', follow: 1 },
  { id: 'right-turn', category: turns, from: ['OL'], to: 'OR', counts: 4, level: B, energy: 'high', follow: 1 },
  { id: 'two-hand-turn', category: turns, from: ['O2'], to: 'X', counts: 4, level: I, energy: 'high', follow: 1 },
  { id: 'unwind-cross', category: turns, from: ['X'], to: 'O2', counts: 4, level: I, energy: 'medium', follow: -1 },
  { id: 'double-turn', category: turns, from: ['OL'], counts: 4, level: A, energy: 'high', follow: 2 },
  { id: 'left-turn', category: turns, from: ['OL'], counts: 4, level: I, energy: 'medium', follow: -1 },
  { id: 'hip-turn', category: turns, from: ['C'], to: 'OL', counts: 4, level: I, energy: 'medium', follow: -1 },
  { id: 'lead-turn', category: turns, from: ['O2'], to: 'OR', counts: 4, level: I, energy: 'medium', lead: -1 },
  { id: 'turn-in', category: turns, from: ['OR'], to: 'C', counts: 4, level: I, energy: 'medium', follow: -1 },
  { id: 'hammerlock-in', category: 'hammerlock', from: ['OR'], to: 'H', counts: 4, level: I, energy: 'medium', follow: 1 },
  { id: 'hammerlock-basic', category: 'hammerlock', from: ['H'], counts: 8, level: I, energy: 'low' },
  { id: 'hammerlock-out', category: 'hammerlock', from: ['H'], to: 'OL', counts: 4, level: I, energy: 'medium', follow: -1 },
  { id: 'hammerlock-wave', category: 'hammerlock', from: ['H'], counts: 8, level: A, energy: 'high' },
  { id: 'shadow-lock', category: 'hammerlock', from: ['OR'], to: 'S', counts: 4, level: I, energy: 'medium', follow: 0.5 },
  { id: 'shadow-in', category: 'shadow', from: ['OL'], to: 'S', counts: 4, level: I, energy: 'medium', follow: 0.5 },
  { id: 'shadow-basic', category: 'shadow', from: ['S'], counts: 8, level: I, energy: 'low' },
  { id: 'shadow-wave', category: 'shadow', from: ['S'], counts: 8, level: A, energy: 'high', styles: ['sensual'] },
  { id: 'shadow-out', category: 'shadow', from: ['S'], to: 'OL', counts: 4, level: I, energy: 'medium', follow: -0.5 },
  { id: 'cuddle', category: 'shadow', from: ['OL'], to: 'W', counts: 4, level: I, energy: 'low', styles: ['romantic'] },
  { id: 'unroll', category: 'shadow', from: ['W'], to: 'OL', counts: 4, level: I, energy: 'medium', follow: 1 },
  { id: 'copa', category: 'shadow', from: ['OL'], counts: 8, level: I, energy: 'high', swaps: true },
  { id: 'forward-wave', category: 'styling-body-rolls', from: ['C'], counts: 4, level: I, energy: 'medium', styles: ['sensual'] },
  { id: 'side-wave', category: 'styling-body-rolls', from: ['C'], counts: 8, level: I, energy: 'medium', styles: ['sensual'] },
  { id: 'hip-roll', category: 'styling-body-rolls', from: ['C', 'W'], counts: 4, level: I, energy: 'low', styles: ['sensual'] },
  { id: 'sensual-turn', category: 'styling-body-rolls', from: ['O2'], to: 'C', counts: 4, level: I, energy: 'medium', follow: 1, styles: ['sensual'] },
  { id: 'caress', category: 'hand-styling', from: ['C'], counts: 4, level: I, energy: 'low', styles: ['romantic'] },
  { id: 'pass-by', category: 'hand-styling', from: ['OL'], counts: 8, level: I, energy: 'medium' },
  { id: 'neck-wrap', category: 'hand-styling', from: ['OR'], to: 'OL', counts: 4, level: I, energy: 'medium' },
  { id: 'dip-preparation', category: 'dips-drops', from: ['C'], counts: 4, level: I, energy: 'low' },
  { id: 'lean', category: 'dips-drops', from: ['C'], counts: 8, level: A, energy: 'high', functions: ['ending'], more: { ...DIP, poseCount: 4 } },
  { id: 'side-dip', category: 'dips-drops', from: ['C'], counts: 8, level: A, energy: 'high', functions: ['ending'], more: { ...DIP, poseCount: 4 } },
  { id: 'shadow-dip', category: 'dips-drops', from: ['S'], to: 'C', counts: 8, level: A, energy: 'high', more: { ...DIP, prerequisites: ['shadow-basic'] } },
  { id: 'hit-hold', category: 'musicality', from: ANYWHERE, counts: 4, level: I, energy: 'high', functions: ['accent'], keepsFoot: true },
  { id: 'slow-drag', category: 'musicality', from: ['C'], counts: 8, level: I, energy: 'low', functions: ['accent'] },
  { id: 'final-pose', category: 'social', from: ['C', 'O2'], counts: 4, level: B, energy: 'medium', functions: ['ending'], more: { poseCount: 3 } },
];

function variants(row: Row): MoveInfo[] {
  const feet: readonly FreeFoot[] = row.counts === 4 ? [1, 5] : [1];
  return row.from.flatMap((from) =>
    feet.map((foot): MoveInfo => {
      const place = row.from.length > 1 ? `-${from.toLowerCase()}` : '';
      const after = row.counts === 4 && row.keepsFoot !== true ? (foot === 1 ? 5 : 1) : foot;
      return moveInfo({
        id: `${row.id}${place}${foot === 5 ? '-5' : ''}`,
        ...(foot === 5 && { variantOf: `${row.id}${place}` }),
        category: row.category,
        level: row.level,
        energy: row.energy,
        styles: [...(row.styles ?? ['modern', 'traditional'])],
        functions: [...(row.functions ?? [])],
        counts: row.counts,
        entry: coupleState(from, foot),
        exit: coupleState(row.to ?? from, after),
        swapsSides: row.swaps ?? false,
        turns: { lead: row.lead ?? 0, follow: row.follow ?? 0 },
        ...row.more,
      });
    }),
  );
}

export function domainLibrary(): PreparedLibrary {
  return new PreparedLibrary({ version: 'test-domain', moves: ROWS.flatMap(variants) });
}
