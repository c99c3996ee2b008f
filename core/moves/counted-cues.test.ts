import { describe, expect, it } from 'vitest';
import { countedCues } from './counted-cues.ts';

const said = (count: number) => ({ count, text: { en: `on ${count}` } });
const entry = { position: 'C', hands: 'frame', footing: 'mirrored', freeFoot: 1 } as const;

describe('countedCues', () => {
  const cues = { lead: [said(1), said(4)], follow: [said(3)] };

  it('says 5 to 8 of a move that starts on 5', () => {
    const { lead, follow } = countedCues({ cues, entry: { ...entry, freeFoot: 5 } });
    expect(lead.map(({ count, beat }) => [count, beat])).toEqual([
      [5, 0],
      [8, 3],
    ]);
    expect(follow.map(({ count }) => count)).toEqual([7]);
  });

  it('counts anew after 8', () => {
    const long = { lead: [said(1), said(8), said(9), said(16)], follow: [] };
    expect(countedCues({ cues: long, entry }).lead.map(({ count }) => count)).toEqual([1, 8, 1, 8]);
    const { lead } = countedCues({ cues: long, entry: { ...entry, freeFoot: 5 } });
    expect(lead.map(({ count }) => count)).toEqual([5, 4, 5, 4]);
  });
});
