import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../errors.ts';
import { checkPlan } from '../evaluate/check-plan.ts';
import { contentHash } from '../../moves/library.ts';
import { sameMoveKeys } from '../../moves/same-move.ts';
import { composePlan, PLANNER_VERSION } from './compose.ts';
import type { Intro } from '../intro.ts';
import { judgePlan } from '../evaluate/judge.ts';
import { sharedFigures } from '../evaluate/measures.ts';
import { planParametersSchema, planSchema, type PlanParameters } from '../plan.ts';
import { PreparedLibrary } from '../prepared/prepared-library.ts';
import { isIdle, isRest, levelRank } from '../traits.ts';
import { attempt, randomCase } from '../testing/cases.ts';
import { coupleState, domainLibrary, moveInfo } from '../testing/library.ts';
import { FORM_WITH_BREAKS, songAnalysis, USUAL_FORM } from '../testing/songs.ts';

const library = domainLibrary();
const CAUSES = ['empty-library', 'banned-moves', 'preferences', 'library'];
const byId = new Map(library.moves.map((move) => [move.id, move]));

function wishes(fields: Partial<PlanParameters> = {}): PlanParameters {
  return planParametersSchema.parse({ difficulty: 'intermediate', ...fields });
}

function compose(fields: Partial<PlanParameters> = {}, analysis = songAnalysis({ tempoBpm: 122 })) {
  return composePlan({ analysis, library, parameters: wishes(fields) });
}

/** A sway, or a step and a tap. */
function isWaiting(id: string): boolean {
  const move = byId.get(id);
  return move !== undefined && (isIdle(move) || (isRest(move) && move.counts === 4));
}

describe('composePlan', () => {
  it('never joins illegally, whatever the song, the holes in the library and the wishes', () => {
    let plans = 0;
    for (let seed = 0; seed < 40; seed++) {
      const result = attempt(randomCase(seed));
      if ('refusal' in result) {
        expect(CAUSES, `seed ${seed}`).toContain(result.refusal);
        continue;
      }
      plans++;
      expect(result.problems, `seed ${seed}`).toEqual([]);
      expect(() => planSchema.parse(result.plan)).not.toThrow();
    }
    expect(plans).toBeGreaterThan(30);
  });

  it('gives the same plans for the same requests until its version is raised', () => {
    const plans = Array.from({ length: 12 }, (_, seed) => {
      const result = attempt(randomCase(seed));
      if ('refusal' in result) return result.refusal;
      return result.plan.segments.map(({ startBeat, moveId }) => `${startBeat} ${moveId}`).join();
    });
    expect([PLANNER_VERSION, contentHash(plans.join('\n'))]).toEqual(['7', '50111951c978d9c9']);
  });

  it('covers the song from its first instant to its last', () => {
    const analysis = songAnalysis({ tempoBpm: 131, leadInSec: 2.3, tailSec: 5.5 });
    const plan = compose({}, analysis);
    expect(plan.segments[0].startSec).toBe(0);
    expect(plan.segments.at(-1)?.endSec).toBe(analysis.durationSec);
    for (const [i, segment] of plan.segments.slice(1).entries()) {
      expect(segment.startSec).toBe(plan.segments[i].endSec);
    }
  });

  it('waits through the intro and opens on the first 1 after it', () => {
    const analysis = songAnalysis({ tempoBpm: 122 });
    const plan = compose({}, analysis);
    expect(plan.beatGridSec[plan.firstCountBeat]).toBeCloseTo(analysis.sections[1].startSec, 6);
    const before = plan.segments.filter((s) => s.startBeat < plan.firstCountBeat);
    expect(before.length).toBeGreaterThan(0);
    expect(before.slice(0, 3).every((s) => isWaiting(s.moveId))).toBe(true);
    expect(plan.segments.some((s) => s.startBeat === plan.firstCountBeat)).toBe(true);
  });

  describe('in the intro', () => {
    const introOf = (
      intro: Intro,
      fields: Partial<PlanParameters> = {},
      analysis = songAnalysis({ tempoBpm: 122 }),
    ) => {
      const plan = compose({ intro, ...fields }, analysis);
      const before = plan.segments.filter((s) => s.startBeat < plan.firstCountBeat);
      return { plan, before, moves: before.flatMap((s) => byId.get(s.moveId) ?? []) };
    };

    it.each([
      ['closed', 'C'],
      ['open', 'O2'],
    ] as const)('waits in the hold that was chosen: %s', (intro, position) => {
      for (const move of introOf(intro).moves) {
        expect(move.functions).toContain('idle');
        expect(move.entry.position).toBe(position);
      }
    });

    it('sways for an eight, taps for one and steps through the rest of a long one', () => {
      const { before, moves } = introOf('auto', {}, songAnalysis({ tempoBpm: 122, leadInSec: 0 }));
      const halves = moves.flatMap((move) => Array.from({ length: move.counts / 4 }, () => move));
      expect(
        halves.map((move) => (isIdle(move) ? 'sway' : move.counts === 4 ? 'tap' : 'step')),
      ).toEqual(['sway', 'sway', 'tap', 'tap', 'step', 'step', 'step', 'step']);
      expect(before.at(-1)?.reasons).toEqual([{ code: 'finds-feet', values: {} }]);
    });

    it('dances basics from the first beat on where they were chosen', () => {
      const { before, moves } = introOf('basics');
      for (const move of moves) {
        expect(move.functions).toContain('basic');
        expect(move.functions).not.toContain('idle');
      }
      expect(before[0].reasons).toEqual([{ code: 'intro-basics', values: {} }]);
    });

    it('begins apart and meets for the first 1 where footwork was chosen', () => {
      const { plan, moves } = introOf('footwork');
      expect(moves[0].entry.position).toBe('N');
      const first = plan.segments.find((s) => s.startBeat >= plan.firstCountBeat);
      expect(first?.exit.position).not.toBe('N');
      expect(checkPlan(plan, library.moves)).toEqual([]);
    });

    it('says so where there is no way to do as asked, or no intro', () => {
      const bannedMoves = library.moves
        .filter((move) => move.entry.position === 'N' || move.exit.position === 'N')
        .map((move) => move.id);
      const without = introOf('footwork', { bannedMoves });
      expect(without.plan.notes).toContainEqual({
        code: 'intro-not-placed',
        values: { intro: 'footwork' },
      });
      for (const move of without.moves) expect(isWaiting(move.id), move.id).toBe(true);
      const [, ...form] = USUAL_FORM;
      const plan = compose({ intro: 'basics' }, songAnalysis({ form, leadInSec: 0 }));
      expect(plan.notes).toContainEqual({ code: 'no-intro', values: {} });
    });
  });

  it('ends in a pose', () => {
    const plan = compose();
    const danced = plan.segments.filter((s) => s.reasons.some((r) => r.code === 'section-energy'));
    const ending = byId.get(danced.at(-1)?.moveId ?? '');
    expect(ending?.functions).toContain('ending');
    expect(ending?.poseCount).toBeDefined();
    expect(plan.segments.at(-1)?.heldFromCount).toBe(ending?.poseCount);
    const others = plan.segments.slice(0, -1).map(({ heldFromCount }) => heldFromCount);
    expect(others.filter((count) => count !== undefined)).toEqual([]);
  });

  it('is the same for the same seed and visibly another for another', () => {
    expect(compose({ seed: 5 })).toEqual(compose({ seed: 5 }));
    const shared = sharedFigures(compose({ seed: 1 }), compose({ seed: 2 }), library.moves);
    expect(shared).toBeLessThan(0.6);
  });

  it('brings the phrases of a chorus back with the chorus', () => {
    const plan = compose();
    expect(plan.measures.repetitionsKept).toBe(1);
    expect(plan.segments.some((s) => s.reasons.some((r) => r.code === 'returns'))).toBe(true);
  });

  it('rises and rests with the music', () => {
    for (const seed of [1, 2, 3]) {
      expect(compose({ seed }).measures.energyFit).toBeGreaterThan(0.7);
    }
  });

  it('meets a 4-count break with an accent and is on the 1 again after it', () => {
    const analysis = songAnalysis({ tempoBpm: 122, form: FORM_WITH_BREAKS });
    const plan = compose({ difficulty: 'advanced' }, analysis);
    const stop = analysis.sections.find((s) => s.label === 'break' && s.endSec - s.startSec < 3);
    const hit = plan.segments.find((s) => Math.abs(s.startSec - (stop?.startSec ?? 0)) < 1e-6);
    expect(byId.get(hit?.moveId ?? '')?.functions).toContain('accent');
    const after = plan.segments.find((s) => Math.abs(s.startSec - (stop?.endSec ?? 0)) < 1e-6);
    expect(after?.entry.freeFoot).toBe(1);
    expect(plan.notes.map((n) => n.code)).not.toContain('counts-flipped');
  });

  it.each(['beginner', 'intermediate', 'advanced'] as const)(
    'poses at the end alone, dances into no break and stays in no hold for long: %s',
    (difficulty) => {
      const analysis = songAnalysis({ tempoBpm: 122, form: FORM_WITH_BREAKS });
      for (const style of ['auto', 'sensual', 'traditional'] as const) {
        for (const seed of [1, 2, 3]) {
          const plan = compose({ difficulty, style, seed }, analysis);
          const judged = judgePlan(plan, library.moves, analysis);
          expect(judged.earlyEndings).toBe(0);
          // Its accents are no beginners' moves.
          if (difficulty !== 'beginner') expect(judged.breaksHit).toBe(1);
          expect(judged.holdOverCap).toBeLessThan(1.5);
        }
      }
    },
  );

  it('stays within the level', () => {
    for (const difficulty of ['beginner', 'intermediate'] as const) {
      for (const { moveId } of compose({ difficulty }).segments) {
        const level = byId.get(moveId)?.level ?? 'advanced';
        expect(levelRank(level)).toBeLessThanOrEqual(levelRank(difficulty));
      }
    }
  });

  it('never shows a beginner two new positions in one eight', () => {
    const { segments } = compose({ difficulty: 'beginner' });
    for (const [i, next] of segments.slice(1).entries()) {
      const first = segments[i];
      if (first.beats !== 4 || next.beats !== 4) continue;
      const positions = new Set([next.entry.position, next.exit.position]);
      positions.delete(first.entry.position);
      expect(positions.size).toBeLessThanOrEqual(1);
    }
  });

  it('keeps to what is known plus a few new moves', () => {
    const knownMoves = library.moves.filter((m) => m.level === 'beginner').map((m) => m.id);
    const plan = compose({ knownMoves, maxNewMoves: 3 });
    const fresh = new Set(
      plan.segments
        .map((s) => sameMoveKeys(library.moves)(s.moveId))
        .filter((id) => !knownMoves.includes(id)),
    );
    expect(fresh.size).toBeLessThanOrEqual(3);
    expect(fresh.size).toBeGreaterThan(0);
  });

  it('keeps bans, leaves dips out and finds room for a wish', () => {
    const plan = compose({
      difficulty: 'advanced',
      bannedMoves: ['copa', 'open-out'],
      preferredMoves: ['hammerlock-basic'],
      noDips: true,
    });
    const ids = plan.segments.map((s) => s.moveId);
    expect(ids).not.toContain('copa');
    expect(ids).not.toContain('open-out');
    expect(ids).toContain('hammerlock-basic');
    expect(ids).not.toContain('open-out-5');
    for (const id of ids) expect(byId.get(id)?.category).not.toBe('dips-drops');
  });

  it('is biggest where it was asked to be', () => {
    const energyIn = (plan: ReturnType<typeof compose>): number => {
      const verse = plan.segments.filter((s) => s.section === 'verse');
      const high = verse.filter((s) => byId.get(s.moveId)?.energy === 'high');
      return high.length / verse.length;
    };
    expect(energyIn(compose({ climax: 'verse' }))).toBeGreaterThan(energyIn(compose()));
  });

  it('says so where the song has no part to be biggest in', () => {
    const note = { code: 'climax-not-danced', values: { section: 'bridge' } };
    expect(compose({ climax: 'bridge' }).notes).toContainEqual(note);
    // There is one, and nobody dances in it.
    expect(compose({ climax: 'intro' }).notes.map(({ code }) => code)).toContain(note.code);
    expect(compose({ climax: 'mambo' }).notes.map(({ code }) => code)).not.toContain(note.code);
  });

  it('cannot count new moves where nobody says which ones are known', () => {
    const codes = (fields: Partial<PlanParameters>) =>
      compose(fields).notes.map(({ code }) => code);
    expect(codes({ maxNewMoves: 2 })).toContain('new-moves-unknown');
    expect(codes({ maxNewMoves: 2, knownMoves: [] })).not.toContain('new-moves-unknown');
  });

  it('places what there is room for of more wishes than fit, and names the others', () => {
    const preferredMoves = library.moves
      .filter(({ variantOf }) => variantOf === undefined)
      .map(({ id }) => id);
    const form = [{ label: 'verse' as const, beats: 64, energy: 0.6, group: 0 }];
    const plan = compose({ preferredMoves, difficulty: 'advanced' }, songAnalysis({ form }));
    expect(checkPlan(plan, library.moves)).toEqual([]);
    const danced = new Set(plan.segments.map(({ moveId }) => sameMoveKeys(library.moves)(moveId)));
    const named = new Set(plan.notes.map(({ values }) => values.move));
    expect(danced.size).toBeGreaterThan(5);
    for (const id of preferredMoves) expect(danced.has(id) || named.has(id), id).toBe(true);
  });

  it('says which wishes contradict each other', () => {
    const { notes } = compose({
      preferredMoves: ['copa', 'lean'],
      bannedMoves: ['copa'],
      noDips: true,
    });
    expect(notes).toContainEqual({ code: 'preferred-and-banned', values: { move: 'copa' } });
    expect(notes).toContainEqual({ code: 'preferred-is-dip', values: { move: 'lean' } });
  });

  it('notes a song that is too slow for every clip and low confidence, and still composes', () => {
    const analysis = songAnalysis({ tempoBpm: 82, beatConfidence: 0.3 });
    const codes = compose({}, analysis).notes.map((n) => n.code);
    expect(codes).toContain('stretch-relaxed');
    expect(codes).toContain('low-beat-confidence');
  });

  it.each([
    ['25 seconds', 25],
    ['12 minutes', 720],
  ])('composes a song of %s', (_name, seconds) => {
    const beats = Math.round((seconds * 128) / 60 / 8) * 8;
    const form =
      seconds < 60
        ? [{ label: 'verse' as const, beats, energy: 0.6, group: 0 }]
        : Array.from({ length: 4 }, () => USUAL_FORM).flat();
    const plan = compose({}, songAnalysis({ form }));
    expect(checkPlan(plan, library.moves)).toEqual([]);
  });

  it('stays within the level even where every clip has to be stretched', () => {
    const plan = compose({ difficulty: 'beginner' }, songAnalysis({ tempoBpm: 200 }));
    const codes = plan.notes.map((n) => n.code);
    expect(codes).toContain('stretch-relaxed');
    expect(codes).not.toContain('level-relaxed');
  });

  it.each([
    ['sections', { sections: [] }],
    ['beats', { beatsSec: [], downbeatsSec: [], eightCountsSec: [] }],
    ['more than three beats', { beatsSec: [1, 1.5, 2], downbeatsSec: [], eightCountsSec: [] }],
  ])('composes a song in which no %s were heard', (_name, without) => {
    const plan = compose({}, { ...songAnalysis(), ...without });
    expect(checkPlan(plan, library.moves)).toEqual([]);
    expect(plan.segments.length).toBeGreaterThan(10);
  });

  it('refuses a library without a way on and names the cause', () => {
    const trap = [
      moveInfo({ id: 'in', entry: coupleState('C'), exit: coupleState('O2') }),
      moveInfo({ id: 'round', entry: coupleState('O2'), exit: coupleState('O2') }),
    ];
    const attempt = () =>
      composePlan({
        analysis: songAnalysis(),
        library: new PreparedLibrary({ version: 'trap', moves: trap }),
        parameters: wishes(),
      });
    expect(attempt).toThrow(InvalidInputError);
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'no-legal-choreography',
        details: expect.objectContaining({ cause: 'library' }),
      }),
    );
  });

  it('blames the bans where only they stand in the way', () => {
    const bannedMoves = library.moves.map((move) => move.id);
    expect(() => compose({ bannedMoves })).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ cause: 'banned-moves' }) }),
    );
  });
});
