import { describe, expect, it } from 'vitest';
import type { SegmentView } from './result-view.ts';
import { compareSections, type VersionView } from './version-view.ts';

const segment = (moveId: string, startSec: number, section: 'verse' | 'chorus'): SegmentView => ({
  index: 0,
  moveId,
  name: { en: moveId, es: moveId },
  startSec,
  endSec: startSec + 4,
  startBeat: startSec * 2,
  beats: 8,
  entry: { position: 'C', hands: 'frame', footing: 'mirrored', side: 'left', freeFoot: 1 },
  exit: { position: 'C', hands: 'frame', footing: 'mirrored', side: 'left', freeFoot: 1 },
  section,
  phrase: 0,
  reasons: [],
  locked: false,
});

const version = (...segments: SegmentView[]): VersionView => ({
  seed: 1,
  durationSec: 16,
  beatsSec: [],
  differentMoves: 1,
  segments,
});

describe('compareSections', () => {
  it('lines the versions up by the parts of the song', () => {
    const first = version(
      segment('a', 0, 'verse'),
      segment('b', 4, 'verse'),
      segment('c', 8, 'chorus'),
    );
    const second = version(segment('x', 0, 'verse'), segment('y', 8, 'chorus'));
    const rows = compareSections([first, second]).map(({ label, startSec, versions }) => ({
      label,
      startSec,
      moves: versions.map((moves) => moves.map(({ moveId }) => moveId)),
    }));
    expect(rows).toEqual([
      { label: 'verse', startSec: 0, moves: [['a', 'b'], ['x']] },
      { label: 'chorus', startSec: 8, moves: [['c'], ['y']] },
    ]);
  });

  it('has nothing to compare in nothing', () => {
    expect(compareSections([])).toEqual([]);
  });
});
