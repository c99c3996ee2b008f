import { library as drawn } from '@bachata/library/moves/index.ts';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../choreography/evaluate/check-plan.ts';
import { DEPTHS } from '../../choreography/teaching/depths.ts';
import { PreparedLibrary } from '../../choreography/prepared/prepared-library.ts';
import { planOfMoves } from '../../choreography/testing/plan-of-moves.ts';
import { isDip, levelRank } from '../../choreography/traits.ts';
import { CATEGORIES, LEVELS, type MoveInfo } from '../../moves/move.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import { learnBefore } from '../../moves/teaching-order.ts';
import { checkClassPlan, newThings } from '../check.ts';
import { checkedMove } from '../checked-move.ts';
import { planContentSchema } from '../class-plan.ts';
import { MOST_NEW_THINGS } from '../limits.ts';
import { TEMPLATE_MINUTES } from '../templates.ts';
import { draftClass, type ClassDraft, type DraftRequest } from './draft.ts';
import { keyOf, newToClass } from './known.ts';
import type { SongPick } from './song-picks.ts';
import { songFit, wantedTempo } from './song-fit.ts';

const library = new PreparedLibrary(drawn);
const moves = drawn.byId;
const checked = new Map(drawn.moves.map((move) => [move.id, checkedMove(move)]));
const moveOf = (id: string): MoveInfo => moves.get(id) ?? expect.fail(id);
const request = (parts: Partial<DraftRequest> = {}): DraftRequest => ({
  ...{ level: 'intermediate', aim: 'hammerlock', minutes: 60, seed: 1, language: 'en' },
  ...parts,
});
const draft = (parts: Partial<DraftRequest> = {}, songs: readonly SongPick[] = []): ClassDraft => {
  const outcome = draftClass(library, moves, request(parts), songs);
  if (!outcome.possible) throw new Error(outcome.why);
  return outcome;
};
/** What the rules say of moves danced one after the other, over and over. */
const brokenRules = (danced: readonly MoveInfo[]): string[] =>
  checkPlan(planOfMoves(danced), drawn.moves)
    .map(({ code }) => code)
    // A phrase is danced in the middle of a song.
    .filter((code) => code !== 'dip-too-early');

function song(title: string, bpm: number): SongPick {
  const facts = {
    ...{ bpm, steadiness: 1, introSec: 8, startSec: 12.3, otherStyle: false, durationSec: 200 },
  };
  const fit = songFit(facts, wantedTempo('intermediate', []));
  return { ...fit, title, songHash: 'a'.repeat(64), choreographyId: title };
}

const cases = LEVELS.flatMap((level) => CATEGORIES.map((aim) => ({ level, aim })));
/** Nothing of these is for beginners. */
const TOO_EARLY = ['dips-drops', 'hammerlock', 'shadow'];

describe('draftClass', () => {
  it.each(cases)('drafts a class without an error: $level, $aim', ({ level, aim }) => {
    for (const [i, seed] of [1, 2, 3, 77].entries()) {
      const minutes = TEMPLATE_MINUTES[i];
      const language = seed % 2 === 0 ? 'es' : 'en';
      const asked = request({ level, aim, minutes, seed, language });
      const outcome = draftClass(library, moves, asked);
      if (level === 'beginner' && TOO_EARLY.includes(aim)) {
        expect(outcome).toEqual({ possible: false, why: 'no-figures' });
        continue;
      }
      if (!outcome.possible) throw new Error(outcome.why);
      const { content, material } = outcome;
      expect(planContentSchema.parse(content)).toEqual(content);
      expect(checkClassPlan(content, checked)).toEqual([]);
      expect(content.blocks.reduce((sum, block) => sum + block.minutes, 0)).toBe(minutes);
      expect(newThings(content.blocks, checked).length).toBeLessThanOrEqual(MOST_NEW_THINGS);

      const danced = material.phrase.steps.map(({ moveId }) => moveOf(moveId));
      const ids = danced.map(sameMoveKey);
      for (const figure of material.figures) expect(ids).toContain(figure);
      expect(brokenRules(danced)).toEqual([]);
      if (material.phrase.repeats) expect(brokenRules([...danced, ...danced])).toEqual([]);
      for (const move of danced) {
        expect(levelRank(move.level)).toBeLessThanOrEqual(levelRank(level));
        const isKnown = material.known.has(sameMoveKey(move));
        expect(isKnown || [...material.news, ...material.figures].includes(sameMoveKey(move))).toBe(
          true,
        );
      }
      for (const depth of DEPTHS) {
        const result = material.depths[depth];
        if (!result.possible) continue;
        const row = result.steps.map(({ moveId }) => moveOf(moveId));
        expect(brokenRules(row)).toEqual([]);
        expect(row.reduce((sum, { counts }) => sum + counts, 0)).toBe(material.phrase.counts);
        expect(row[0].entry).toEqual(danced[0].entry);
        expect(row.at(-1)?.exit).toEqual(danced.at(-1)?.exit);
      }
    }
  });

  it('teaches nothing before what it builds on', () => {
    for (const { level, aim } of cases) {
      const outcome = draftClass(library, moves, request({ level, aim }));
      if (!outcome.possible) continue;
      const { news, known } = outcome.material;
      for (const [i, id] of news.entries()) {
        const before = learnBefore(id, moves).map((other) => keyOf(other, moves));
        const missing = before.filter(
          (other) => !known.has(other) && !news.slice(0, i).includes(other),
        );
        expect(missing, `${id} in ${aim}`).toEqual([]);
      }
    }
  });

  it('prepares a dip before it is taught, and warms up back and legs', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { content, material } = draft({ level: 'advanced', aim: 'dips-drops', seed });
      const danced = material.phrase.steps.map(({ moveId }) => moveOf(moveId));
      expect(danced.filter(isDip)).toHaveLength(1);
      const [warmUp] = content.blocks;
      expect(warmUp.content).toMatchObject({ kind: 'text', text: /Back: [^]*Legs/ });
      expect(content.blocks.some(({ rotation }) => rotation !== undefined)).toBe(false);
    }
  });

  it('is the same for the same seed, and another for others', () => {
    expect(draft({ seed: 9 })).toEqual(draft({ seed: 9 }));
    const titles = [1, 2, 3, 4, 5, 6].map(
      (seed) => draft({ seed, aim: 'turns-spins' }).content.title,
    );
    expect(new Set(titles).size).toBeGreaterThan(1);
  });

  it('goes on from what the course has taught', () => {
    const first = draft();
    const second = draft({ taught: first.material.news });
    expect(first.material.news).toEqual(['left-turn', 'hammerlock-entry', 'hammerlock-unwind']);
    expect(second.material.news.some((id) => first.material.news.includes(id))).toBe(false);
    expect(second.material.news.length).toBeGreaterThan(0);
    const all = drawn.moves.map(({ id }) => id);
    expect(draft({ taught: all }).reasons).toContainEqual(
      expect.objectContaining({ code: 'deepens' }),
    );
  });

  it('has what last week did not get to, and says what is left for another class', () => {
    const wanted = ['shadow-entry', 'shadow-unwind', 'hammerlock-entry', 'copa'];
    const { material, reasons } = draft({ aim: 'shadow', figures: wanted });
    expect(material.figures).toEqual(expect.arrayContaining(['shadow-entry', 'shadow-unwind']));
    expect(newToClass(material.figures, material.known, moves).length).toBeLessThanOrEqual(3);
    const left = reasons.find(({ code }) => code === 'left-out');
    expect(left).toMatchObject({ moves: ['hammerlock-entry', 'copa'] });
  });

  it('drills to slower songs first, from where they are steady', () => {
    const songs = [song('Goal', 120), song('Slow', 106), song('Slower', 100), song('Fast', 150)];
    const { content } = draft({ minutes: 90 }, songs);
    const [drill, whole] = content.blocks.filter(({ kind }) => kind === 'drill');
    expect(drill.music).toMatchObject({ title: 'Slower', startSec: 12.3, bpm: 100, speed: 100 });
    expect(drill.content).toMatchObject({ text: /Slower .*\n.*Slow .*\n.*Goal .*0:12/ });
    expect(whole.music).toMatchObject({ title: 'Goal' });
    const free = content.blocks.find(({ kind }) => kind === 'free-dance');
    // The fast one is left: nobody dances freely to it yet.
    expect(free?.music).toMatchObject({ title: 'Goal' });
  });

  it('takes well under a second', () => {
    const start = performance.now();
    for (const seed of [11, 12, 13, 14]) draft({ seed, aim: 'turns-spins' });
    expect((performance.now() - start) / 4).toBeLessThan(1_000);
  });
});
