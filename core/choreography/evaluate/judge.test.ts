import { describe, expect, it } from 'vitest';
import type { MoveInfo } from '../../moves/move.ts';
import type { PlanParameters } from '../plan.ts';
import { handMadePlan } from '../testing/hand-made.ts';
import { coupleState, moveInfo } from '../testing/library.ts';
import { FORM_WITH_BREAKS, songAnalysis, USUAL_FORM } from '../testing/songs.ts';
import type { Slot } from '../timeline.ts';
import { judgePlan } from './judge.ts';

const open = coupleState('O2');
const inOpen = { entry: open, exit: open };
const figures = Array.from({ length: 24 }, (_, i) =>
  moveInfo({ id: `figure-${i}`, category: 'turns-spins', level: 'intermediate', ...inOpen }),
);
const library: readonly MoveInfo[] = [
  ...figures,
  moveInfo({ id: 'sway', functions: ['idle', 'rest'], counts: 4 }),
  moveInfo({ id: 'tap', functions: ['rest'], counts: 4 }),
  moveInfo({ id: 'basic', category: 'basic-steps', functions: ['basic'], energy: 'low' }),
  moveInfo({ id: 'box', category: 'basic-steps', functions: ['basic'], energy: 'low' }),
  moveInfo({ id: 'out', category: 'basic-steps', counts: 4, exit: open }),
  moveInfo({ id: 'easy', category: 'turns-spins', level: 'beginner', ...inOpen }),
  moveInfo({ id: 'hard', category: 'turns-spins', level: 'advanced', ...inOpen }),
  moveInfo({ id: 'fiery', category: 'turns-spins', energy: 'high', level: 'intermediate' }),
  moveInfo({ id: 'calm', category: 'turns-spins', energy: 'low', level: 'intermediate' }),
  moveInfo({ id: 'wave', category: 'styling-body-rolls', styles: ['sensual', 'modern'] }),
  moveInfo({ id: 'feet', category: 'footwork', ...inOpen }),
  moveInfo({
    id: 'apart',
    category: 'hand-styling',
    entry: coupleState('N'),
    exit: coupleState('N'),
  }),
  moveInfo({ id: 'hit', category: 'musicality', functions: ['accent'], counts: 4 }),
  moveInfo({ id: 'end', category: 'musicality', functions: ['ending'] }),
  Object.assign(moveInfo({ id: 'chain', category: 'combinations', counts: 16, ...inOpen }), {
    parts: [
      { id: 'out', counts: 4 },
      { id: 'figure-0-5', counts: 8 },
      { id: 'sway', counts: 4 },
    ],
  }),
  moveInfo({ id: 'figure-0-5', variantOf: 'figure-0', category: 'turns-spins', ...inOpen }),
];
const analysis = songAnalysis({ tempoBpm: 122, tailSec: 0 });

/** A good dance by these few rules: figure after figure as the phrase has them, waits and an ending. */
function good(slot: Slot, t: number, slots: readonly Slot[]): string {
  if (slot.kind === 'intro') return t % 4 < 2 ? 'sway' : 'tap';
  if (t === slots.length - 2) return 'end';
  const varied = slot.repeats !== undefined && t - slot.phraseStart >= slot.phraseSlots - 2;
  const at =
    (slot.phrase * 4 + Math.floor((t - slot.phraseStart) / 2) + (varied ? 1 : 0)) % figures.length;
  return `figure-${at}`;
}

function judge(
  moveAt: typeof good,
  wishes: Partial<PlanParameters> = {},
  song = analysis,
): ReturnType<typeof judgePlan> {
  return judgePlan(handMadePlan(song, library, wishes, moveAt), library, song);
}

/** What is danced by the half eights of the whole dance, the intro and the ending apart. */
function dancing(moveAt: (slot: Slot, at: number) => string | undefined): typeof good {
  return (slot, t, slots) => {
    const usual = good(slot, t, slots);
    if (slot.kind === 'intro' || usual === 'end') return usual;
    const first = slots.findIndex(({ kind }) => kind === 'dance');
    return moveAt(slot, (t - first) / 2) ?? usual;
  };
}

describe('judgePlan', () => {
  it('finds no fault with a good dance', () => {
    const judged = judge(good);
    expect(judged).toMatchObject({
      ownLevelShare: 1,
      returns: 1,
      returnsVaried: 1,
      openings: 1,
      longestSway: 8,
      earlyEndings: 0,
      endsHeld: 1,
      biggestBasic: 0,
    });
    expect(judged.figureShare).toBeGreaterThan(0.95);
    expect(judged.figureOverCap).toBeLessThanOrEqual(1);
    expect(judged.distinctMoves).toBeGreaterThanOrEqual(20);
  });

  it('sees figures below the chosen level, and does not count basics and hold changes', () => {
    const easy = judge(
      dancing((_, at) => (at % 2 === 0 ? 'easy' : at % 4 === 1 ? 'basic' : 'out')),
    );
    expect(easy.ownLevelShare).toBe(0);
    expect(judge(dancing((_, at) => (at % 2 === 0 ? 'hard' : 'easy'))).ownLevelShare).toBe(0);
    const half = judge(
      dancing((_, at) => (at % 2 === 0 ? 'hard' : 'easy')),
      {
        difficulty: 'advanced',
      },
    );
    expect(half.ownLevelShare).toBeCloseTo(0.5, 1);
  });

  it('sees too little of figures', () => {
    const basics = judge(dancing((_, at) => (at % 3 === 0 ? undefined : 'basic')));
    expect(basics.figureShare).toBeLessThan(0.4);
    expect(basics.biggestBasic).toBeGreaterThan(0.6);
  });

  it('sees how much is of a style, and of two of them the lesser', () => {
    const halfWaves = dancing((_, at) => (at % 2 === 0 ? 'wave' : undefined));
    expect(judge(halfWaves).styleShare).toBeUndefined();
    expect(judge(halfWaves, { style: 'sensual' }).styleShare).toBeCloseTo(0.5, 1);
    const two = judge(halfWaves, { style: 'modern', alsoStyle: 'sensual' });
    expect(two.styleShare).toBeCloseTo(0.5, 1);
    expect(judge(halfWaves, { style: 'modern' }).styleShare).toBe(1);
  });

  it('sees a dance that gets easier', () => {
    const steps = ['hard', 'figure-1', 'easy'];
    const falls = dancing((_, at) => steps[Math.min(2, Math.floor(at / 16))]);
    expect(judge(falls, { difficulty: 'advanced' }).levelRise).toBeLessThan(-0.5);
    const rises = dancing((_, at) => steps[2 - Math.min(2, Math.floor(at / 16))]);
    expect(judge(rises, { difficulty: 'advanced' }).levelRise).toBeGreaterThan(0.5);
  });

  it('sees one figure everywhere, in combinations and on the other foot too', () => {
    expect(
      judge(dancing((_, at) => (at % 4 === 0 ? 'easy' : undefined))).figureOverCap,
    ).toBeGreaterThan(1);
    const chained = judge(dancing((_, at) => (at % 4 === 0 ? 'chain' : undefined)));
    const [plain] = [judge(good)];
    expect(chained.biggestFigure).toBeGreaterThan(0.1 + plain.biggestFigure);
    const names = judge(dancing((_, at) => (at % 2 === 0 ? 'figure-0' : 'figure-0-5')));
    // And the ending.
    expect(names.distinctFigures).toBe(2);
  });

  it('allows more of what belongs to a phrase that is danced three times', () => {
    const chorus = dancing(({ label, phraseStart, phrase }, at) =>
      label === 'chorus' && phrase % 2 === 0 && at * 2 >= phraseStart && at % 4 < 1
        ? 'easy'
        : undefined,
    );
    const judged = judge(chorus);
    expect(judged.biggestFigure / judged.figureOverCap).toBeCloseTo(0.16, 2);
  });

  it('counts distinct moves', () => {
    expect(judge(dancing((_, at) => `figure-${at % 5}`)).distinctMoves).toBe(6);
  });

  it('counts what is new in a phrase, and no basics', () => {
    expect(judge(good).newInPhrase).toBe(4);
    expect(judge(dancing((_, at) => (at % 2 ? 'basic' : 'box'))).newInPhrase).toBe(1);
  });

  it('sees phrases that do not come back, and ones that come back unvaried', () => {
    let next = 0;
    expect(judge(dancing(() => `figure-${next++ % figures.length}`)).returns).toBe(0);
    const same = dancing(
      ({ phrase, phraseStart }, at) =>
        `figure-${(phrase * 4 + Math.floor(at) - phraseStart / 2 + 960) % 24}`,
    );
    expect(judge(same).returns).toBe(1);
    expect(judge(same).returnsVaried).toBe(0);
  });

  it('tells close holds from open ones, and when the first wave comes', () => {
    expect(judge(good).closeShare).toBeLessThan(0.05);
    expect(judge(dancing(() => 'calm')).closeShare).toBe(1);
    expect(judge(good).firstWavePhrase).toBeUndefined();
    expect(judge(dancing((_, at) => (at >= 8 ? 'wave' : undefined))).firstWavePhrase).toBe(3);
    expect(judge(dancing((_, at) => (at === 1 ? 'wave' : undefined))).firstWavePhrase).toBe(1);
  });

  it('sees how long a couple stays in one hold, over what it may', () => {
    const apart = (eights: number) =>
      judge(dancing((_, at) => (at < 2 * eights ? 'apart' : undefined))).holdOverCap;
    // The good dance is one of 51 eights with two hands, of which 8 are well.
    expect(apart(0)).toBe(51 / 8);
    expect(apart(48)).toBe(51 / 4);
  });

  it('looks for footwork or show in a mambo', () => {
    expect(judge(good).mamboShown).toBe(0);
    const shown = ({ label }: Slot): string | undefined => (label === 'mambo' ? 'feet' : undefined);
    expect(judge(dancing(shown)).mamboShown).toBe(1);
    const [, ...form] = USUAL_FORM.filter(({ label }) => label !== 'mambo');
    expect(judge(good, {}, songAnalysis({ form })).mamboShown).toBeUndefined();
  });

  it('sees a long sway, and waiting in mid-dance', () => {
    const sways: typeof good = (slot, t, slots) =>
      slot.kind === 'intro' ? 'sway' : good(slot, t, slots);
    expect(judge(sways).longestSway).toBeGreaterThanOrEqual(32);
    expect(
      judge(dancing((_, at) => (at === 20 ? 'sway' : at === 20.5 ? 'tap' : undefined))).openings,
    ).toBe(2);
  });

  it('sees endings before the end, and an end that is none', () => {
    const early = judge(dancing((_, at) => (at === 9 ? 'end' : undefined)));
    expect(early).toMatchObject({ earlyEndings: 1, endsHeld: 1 });
    const none: typeof good = (slot, t, slots) =>
      t >= slots.length - 2 ? 'basic' : good(slot, t, slots);
    expect(judge(none).endsHeld).toBe(0);
    const swaysOn: typeof good = (slot, t, slots) =>
      t >= slots.length - 2 ? 'tap' : t === slots.length - 4 ? 'end' : good(slot, t, slots);
    expect(judge(swaysOn)).toMatchObject({ earlyEndings: 1, endsHeld: 0 });
  });

  it('sees breaks that nobody hits', () => {
    const song = songAnalysis({ form: FORM_WITH_BREAKS, tempoBpm: 122 });
    const hits: typeof good = (slot, t, slots) =>
      slot.label === 'break'
        ? 'hit'
        : slot.kind === 'intro'
          ? 'tap'
          : t % 2
            ? 'tap'
            : good(slot, t, slots);
    const misses: typeof good = (slot, t, slots) =>
      slot.label === 'break' ? 'tap' : hits(slot, t, slots);
    expect(judge(hits, {}, song).breaksHit).toBe(1);
    expect(judge(misses, {}, song).breaksHit).toBe(0);
  });

  it('wants most where the music has most, or where it was asked for', () => {
    const peak = (label: string): typeof good =>
      dancing((slot) => (slot.label === label ? 'fiery' : 'calm'));
    expect(judge(peak('mambo'))).toMatchObject({ climax: 1 });
    expect(judge(peak('verse')).climax).toBeLessThan(0.5);
    expect(judge(peak('verse')).energyFit).toBeLessThan(judge(peak('mambo')).energyFit ?? 0);
    expect(judge(peak('verse'), { climax: 'verse' }).climax).toBe(1);
  });
});
