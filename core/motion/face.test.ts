import { library } from '@bachata/library/moves/index.ts';
import { describe, expect, it } from 'vitest';
import { DANCE_ROLES } from '../moves/dance-role.ts';
import { beatOfCount } from '../moves/clip-format.ts';
import { compileMove } from './compile.ts';
import { coupleAt } from './couple.ts';
import { faceAt } from './face.ts';

const danced = library.moves.filter(({ parts }) => parts === undefined);

describe('faces', () => {
  it('are at rest where moves begin and end', () => {
    for (const move of danced) {
      for (const role of DANCE_ROLES) {
        const timeline = compileMove(move).faces[role];
        for (const count of [0.5, move.counts + 0.5]) {
          const { lids, smile } = faceAt(timeline, count);
          expect(lids, move.id).toBe(0);
          expect(smile, move.id).toBeCloseTo(0, 9);
        }
      }
    }
  });

  it('blink, but never on a count or at a join', () => {
    for (const move of danced) {
      for (const role of DANCE_ROLES) {
        const timeline = compileMove(move).faces[role];
        expect(timeline.blinks.length).toBeGreaterThan(0);
        for (const at of timeline.blinks) expect(faceAt(timeline, at).lids).toBe(1);
        for (let count = 0.5; count <= move.counts + 0.5; count += 0.5) {
          expect(faceAt(timeline, count).lids, move.id).toBe(0);
        }
      }
    }
  });

  it('smile on the tap and laugh at the audience in an ending', () => {
    const basic = library.byId.get('side-basic');
    const ending = library.byId.get('ending-open');
    if (basic === undefined || ending === undefined) throw new Error('no basic or no ending');
    const smileAt = (move: typeof basic, count: number): number =>
      coupleAt(move, beatOfCount(count)).follow.face.smile;
    expect(smileAt(basic, 4)).toBeGreaterThan(0.3);
    expect(smileAt(basic, 2)).toBeLessThan(0.05);
    expect(smileAt(ending, 7)).toBeGreaterThan(0.9);
  });
});
