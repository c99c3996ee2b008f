import { library } from '@bachata/library/moves/index.ts';
import { describe, expect, it } from 'vitest';
import { canonicalPose, coupleAt } from './couple.ts';
import { neckTurn } from './gaze.ts';
import { sub, wrapDegrees, yawOf } from './vector.ts';

describe('neckTurn', () => {
  it('looks where it can and waits at the end of its range', () => {
    expect(neckTurn(20)).toBeCloseTo(20, 0);
    expect(neckTurn(90)).toBeLessThan(66);
    expect(neckTurn(90)).toBeGreaterThan(57);
  });

  it('spots: at half a turn it passes from one side to the other without a jump', () => {
    expect(neckTurn(179.9)).toBeCloseTo(0, 2);
    expect(neckTurn(-179.9)).toBeCloseTo(0, 2);
    for (let angle = -720; angle < 720; angle++) {
      expect(Math.abs(neckTurn(angle + 1) - neckTurn(angle))).toBeLessThan(2.5);
    }
  });
});

const moveOf = (id: string) => {
  const move = library.byId.get(id);
  if (move === undefined) throw new Error(`no move ${id}`);
  return move;
};

/** Degrees from the direction to the lead of the follow's head, eyes and chest. */
function offAt(id: string, time: number) {
  const { lead, follow } = coupleAt(moveOf(id), time);
  const way = yawOf(sub(lead.head.origin, follow.head.origin));
  const head = yawOf(follow.head.forward);
  return {
    head: Math.abs(wrapDegrees(head - way)),
    eyes: Math.abs(wrapDegrees(head + follow.face.eyesRight - way)),
    chest: Math.abs(wrapDegrees(yawOf(follow.chest.forward) - way)),
    yaw: head,
    chestYaw: yawOf(follow.chest.forward),
  };
}

describe('a turn', () => {
  it('is spotted: the head stays on the partner and then comes round faster than the body', () => {
    const times = Array.from({ length: 8 * 24 }, (_, i) => i / 24);
    const away = times.map((time) => offAt('right-turn', time)).filter(({ chest }) => chest > 30);
    // While the chest is turned away at all, the eyes are on the partner most of the time.
    const seen = away.filter(({ eyes }) => eyes < 20).length / away.length;
    expect(seen).toBeGreaterThan(0.45);
    for (const { head, chest } of away.filter(({ chest }) => chest < 110)) {
      expect(head).toBeLessThan(chest - 20);
    }
    let [fastest, body] = [0, 0];
    times.slice(1).forEach((time, i) => {
      const [a, b] = [offAt('right-turn', times[i]), offAt('right-turn', time)];
      fastest = Math.max(fastest, Math.abs(wrapDegrees(b.yaw - a.yaw)));
      body = Math.max(body, Math.abs(wrapDegrees(b.chestYaw - a.chestYaw)));
    });
    expect(fastest).toBeGreaterThan(1.5 * body);
  });
});

describe('eyes', () => {
  it('meet at the joins of holds in which the two face each other', () => {
    for (const id of ['side-basic', 'right-turn']) {
      const { lead, follow } = canonicalPose(moveOf(id).entry);
      for (const [own, other] of [
        [lead, follow],
        [follow, lead],
      ]) {
        const way = sub(other.head.origin, own.head.origin);
        const off = wrapDegrees(yawOf(own.head.forward) + own.face.eyesRight - yawOf(way));
        expect(Math.abs(off)).toBeLessThan(3);
      }
    }
  });

  it('go down to a partner whose body rolls, before the head does', () => {
    const wave = library.moves.find(
      ({ motion, counts, entry }) =>
        entry.position === 'O2' &&
        motion.follow.gaze.length === 0 &&
        motion.follow.body.some(({ kind, from, to }) => kind === 'wave' && to - from > 2) &&
        counts === 8,
    );
    if (wave === undefined) throw new Error('no move waves in an open hold');
    const pitches = Array.from({ length: 8 }, (_, time) => coupleAt(wave, time).lead);
    const level = pitches[0].head.forward[1];
    expect(Math.min(...pitches.map(({ head }) => head.forward[1]))).toBeLessThan(level - 0.2);
  });
});
