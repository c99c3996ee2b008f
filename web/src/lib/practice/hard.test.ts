/** Hard spots, with what real moves ask for. */
import { readEfforts } from '@bachata/library/motion.ts';
import { library } from '@bachata/library/moves/index.ts';
import { describe, expect, it } from 'vitest';
import type { SegmentView } from '../result-view.ts';
import { hardSpots } from './hard.ts';

const efforts = await readEfforts();

/** A dance of these moves at a tempo, from beat 0 on. */
function danceOf(moveIds: readonly string[], bpm = 125) {
  const beatSec = 60 / bpm;
  let beat = 0;
  const segments = moveIds.map((moveId, index): SegmentView => {
    const move = library.byId.get(moveId);
    if (move === undefined) throw new Error(`no move ${moveId}`);
    const startBeat = beat;
    beat += move.counts;
    return {
      ...{ index, moveId, name: move.name, startBeat, beats: move.counts },
      ...{ startSec: startBeat * beatSec, endSec: beat * beatSec },
      entry: { ...move.entry, side: 'left' },
      exit: { ...move.exit, side: 'left' },
      ...{ section: 'verse', phrase: 0, reasons: [], locked: false },
      ...(efforts[moveId] && { effort: efforts[moveId] }),
    };
  });
  const beatsSec = Array.from({ length: beat + 1 }, (_, index) => index * beatSec);
  return { segments, beatsSec };
}

const basics = (count: number): string[] => Array.from({ length: count }, () => 'side-basic');

describe('hard spots', () => {
  it('find a double turn among basic steps, in its own bar', () => {
    const spots = hardSpots(danceOf([...basics(4), 'double-left-turn', ...basics(4)]));
    expect(spots).toEqual([{ startBeat: 32, endBeat: 36, grade: 'hardest', because: 'turns' }]);
  });

  it('finds nothing hard in basic steps, however fast', () => {
    expect(hardSpots(danceOf(basics(10)))).toEqual([]);
    expect(hardSpots(danceOf(basics(10), 150))).toEqual([]);
  });

  it('calls at most about a fifth hard where everything is', () => {
    const figures = ['double-left-turn', 'cross-body-lead-turn', 'turn-in', 'right-turn'];
    const dance = danceOf([...figures, ...figures, ...figures].flatMap((id) => [id, 'open-out']));
    const bars = hardSpots(dance).reduce(
      (sum, { startBeat, endBeat }) => sum + (endBeat - startBeat) / 4,
      0,
    );
    const all = (dance.beatsSec.length - 1) / 4;
    expect(bars).toBeGreaterThan(0);
    expect(bars / all).toBeLessThan(0.35);
  });

  it('says nothing of moves of which nothing is known', () => {
    const { segments, beatsSec } = danceOf(['double-left-turn', 'side-basic']);
    const filmed = segments.map(({ effort: _, ...segment }) => segment);
    expect(hardSpots({ segments: filmed, beatsSec })).toEqual([]);
  });
});

describe('what moves ask for', () => {
  const sum = (id: string, part: 0 | 1 | 2): number =>
    (efforts[id] ?? []).reduce((total, effort) => total + effort[part], 0);

  it('counts turns of either dancer', () => {
    expect(sum('double-left-turn', 1)).toBeGreaterThan(680);
    expect(sum('lead-turn', 1)).toBeGreaterThan(320);
    expect(sum('side-basic', 1)).toBeLessThan(90);
  });

  it('counts hands that are taken or left, and none where they stay', () => {
    expect(sum('hand-change', 2)).toBeGreaterThan(0);
    expect(sum('release', 2)).toBeGreaterThan(0);
    expect(sum('side-basic', 2)).toBe(0);
  });

  it('knows every drawn move, beat by beat', () => {
    for (const { id, counts } of library.moves) expect(efforts[id], id).toHaveLength(counts);
  });
});
