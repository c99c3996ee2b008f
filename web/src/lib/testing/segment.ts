/** A move of a dance as pages show it, for tests: at 120 BPM from second 0, in the closed hold. */
import type { PlacedState } from '@bachata/core/moves/state.ts';
import type { SegmentView } from '../result-view.ts';

const CLOSED: PlacedState = {
  ...{ position: 'C', hands: 'frame', footing: 'mirrored', side: 'left', freeFoot: 1 },
};
const BEAT_SEC = 0.5;

export function segmentOf(
  index: number,
  startBeat: number,
  beats: number,
  more: Partial<SegmentView> = {},
): SegmentView {
  return {
    index,
    moveId: `move-${index}`,
    name: { en: 'Move', es: 'Figura' },
    startSec: startBeat * BEAT_SEC,
    endSec: (startBeat + beats) * BEAT_SEC,
    startBeat,
    beats,
    entry: CLOSED,
    exit: CLOSED,
    section: 'verse',
    phrase: 0,
    reasons: [],
    locked: false,
    ...more,
  };
}
