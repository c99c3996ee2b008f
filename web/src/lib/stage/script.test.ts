import { describe, expect, it } from 'vitest';
import type { PlanSegment } from '@bachata/core/choreography/plan.ts';
import { coupleAt } from '@bachata/core/motion/couple.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import { library } from '@bachata/library/moves/index.ts';
import { viewpoint } from './cameras.ts';
import { StagePlayback } from './playback.ts';
import { moveScript, planScript } from './script.ts';

function moveOf(id: string): Move {
  const move = library.byId.get(id);
  if (move === undefined) throw new Error(`the library has no ${id}`);
  return move;
}
const basic = moveOf('side-basic');

const segment = (moveId: string, startBeat: number, beats: number): PlanSegment => {
  const state = { ...moveOf(moveId).entry, side: 'left' as const };
  return {
    moveId,
    startBeat,
    beats,
    startSec: startBeat / 2,
    endSec: (startBeat + beats) / 2,
    entry: state,
    exit: state,
    section: 'verse',
    phrase: 0,
    playbackRate: 1,
    score: 1,
    reasons: [],
  };
};

describe('the final pose', () => {
  const ending = moveOf('ending-open');
  const script = planScript(
    [segment('in-place-o2', 0, 8), { ...segment('ending-open', 8, 8), heldFromCount: 7 }],
    moveOf,
  );
  const pose = coupleAt(ending, 6.5, { side: 'left' });

  it('is danced into and held to the last beat, while the counts go on', () => {
    expect(script.at(8 + 4).pose).toEqual(coupleAt(ending, 4, { side: 'left' }));
    for (const beat of [6.5, 7, 7.9, 8, 20]) expect(script.at(8 + beat).pose).toEqual(pose);
    expect(script.at(8 + 7.6).count).toBe(8);
  });
});

describe('the script of a move', () => {
  const script = moveScript(basic);

  it('shows the motion engine’s pose at every beat, round after round', () => {
    for (const beat of [0, 2.5, 7.9, 8 + 2.5, -8 + 2.5]) {
      const time = ((beat % 8) + 8) % 8;
      expect(script.at(beat).pose).toEqual(coupleAt(basic, time, { side: 'left' }));
    }
  });

  it('says the count that was last heard', () => {
    expect([0.2, 0.5, 1.4, 1.6, 7.5].map((beat) => script.at(beat).count)).toEqual([8, 1, 1, 2, 8]);
    expect(script.at(1).fraction).toBeCloseTo(0.5);
  });

  it('is worked out move by move, each once', () => {
    const song = planScript(
      [segment('side-basic', 0, 8), segment('right-turn', 8, 4), segment('side-basic', 12, 8)],
      moveOf,
    );
    expect([song.prepare(), song.prepare(), song.prepare()]).toEqual([true, false, false]);
  });

  it('steps to the counts beside a beat', () => {
    expect(script.countBeside(0.5, 1)).toBe(1.5);
    expect(script.countBeside(0.7, 1)).toBe(1.5);
    expect(script.countBeside(0.5, -1)).toBe(-0.5);
    expect(script.countBeside(3.2, -1)).toBe(2.5);
  });

  it('puts footprints where the feet stand', () => {
    const prints = script.footprintsAt(0);
    expect(prints.length).toBeGreaterThan(10);
    for (const { role, foot, from, to, heel } of prints) {
      const middle = Math.min(8, Math.max(0, (from + to) / 2));
      const body = coupleAt(basic, middle)[role];
      const now = (foot === 'L' ? body.left : body.right).heel;
      expect(Math.hypot(now[0] - heel[0], now[2] - heel[1])).toBeLessThan(0.06);
    }
  });

  it('dances a move that changes sides from either side in turn', () => {
    const lead = moveOf('cross-body-lead');
    const both = moveScript(lead);
    expect(both.beats).toBe(2 * lead.counts);
    expect(both.at(lead.counts + 1).pose).toEqual(coupleAt(lead, 1, { side: 'right' }));
  });
});

describe('the script of a combination', () => {
  const combination = library.moves.find(({ parts }) => parts !== undefined);
  if (combination === undefined) throw new Error('the library has no combination');

  it('dances its parts and prints their steps', () => {
    const script = moveScript(combination);
    expect(script.at(5)).toMatchObject({
      moveId: combination.id,
      pose: coupleAt(combination, 5, { side: 'left' }),
    });
    for (const beat of [1, combination.counts - 1]) {
      const prints = script.footprintsAt(beat);
      expect(prints.some(({ from, to }) => from <= beat && to >= beat)).toBe(true);
    }
  });
});

describe('the script of a plan', () => {
  it('dances each segment in its place and stays at the end', () => {
    const script = planScript([segment('side-basic', 16, 8), segment('open-out', 24, 4)], (id) =>
      library.byId.get(id),
    );
    expect(script.beats).toBe(12);
    expect(script.at(3).moveId).toBe('side-basic');
    expect(script.at(9)).toMatchObject({ moveId: 'open-out', count: 1 });
    expect(script.at(9).pose).toEqual(coupleAt(moveOf('open-out'), 1));
    expect(script.at(40).pose).toEqual(coupleAt(moveOf('open-out'), 4));
  });

  it('refuses an empty plan and unknown moves', () => {
    expect(() => planScript([], () => undefined)).toThrow(/no segments/);
    expect(() => planScript([segment('side-basic', 0, 8)], () => undefined)).toThrow(/side-basic/);
  });
});

describe('playback', () => {
  it('passes beats at the tempo and the speed', () => {
    const playback = new StagePlayback(moveScript(basic), 120);
    playback.advance(1);
    expect(playback.beat).toBe(0);
    playback.play();
    playback.advance(1);
    expect(playback.beat).toBeCloseTo(2);
    playback.setSpeed(0.25);
    playback.advance(1);
    expect(playback.beat).toBeCloseTo(2.5);
    playback.setSpeed(0.01);
    expect(playback.speed).toBe(0.25);
    playback.seek(7.9);
    playback.setSpeed(1);
    playback.advance(0.1);
    expect(playback.beat).toBeCloseTo(0.1);
  });

  it('dances one count and stops on it, over the end of a loop too', () => {
    const playback = new StagePlayback(moveScript(basic), 60);
    playback.seek(6.9);
    for (const wanted of [7.5, 0.5, 1.5]) {
      playback.stepCount(1);
      for (let i = 0; i < 200; i++) playback.advance(0.02);
      expect(playback.playing).toBe(false);
      expect(playback.beat).toBeCloseTo(wanted);
    }
    playback.stepCount(-1);
    expect(playback.beat).toBeCloseTo(0.5);
  });

  it('stops at the end of a plan and begins again from its start', () => {
    const script = planScript([segment('side-basic', 0, 8)], () => basic);
    const playback = new StagePlayback(script, 60);
    playback.play();
    playback.advance(9);
    expect(playback).toMatchObject({ beat: 8, playing: false });
    playback.play();
    expect(playback).toMatchObject({ beat: 0, playing: true });
  });
});

describe('the cameras of the stage', () => {
  const script = planScript(
    [
      segment('in-place-o2', 16, 8),
      { ...segment('side-basic', 24, 8), phrase: 1 },
      { ...segment('side-basic', 32, 8), phrase: 1 },
    ],
    moveOf,
  );

  it('come nearer where the plan does, and change inside no figure', () => {
    expect([0, 7.9, 8, 15, 23.9].map((beat) => script.shotAt(beat, 'close').shot.view)).toEqual([
      ...['three-quarter', 'three-quarter'],
      ...['close', 'close', 'close'],
    ]);
  });

  it('stand behind a dancer', () => {
    const { pelvis } = script.at(0).pose.lead;
    const { shot, danced } = script.shotAt(0, 'lead');
    const [x, , z] = viewpoint('lead', shot, danced).position;
    expect(pelvis.origin[0] * x + pelvis.origin[2] * z).toBeGreaterThan(0);
  });
});
