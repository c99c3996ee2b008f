import { describe, expect, it } from 'vitest';
import { turnOfShot } from './cameras.ts';
import { shotsOf, type FilmedSegment } from './shots.ts';
import { SIDES, type Position, type Side } from './state.ts';

/** `C>OL l8 p0`: from closed to open, lead on the left, eight beats, phrase 0. */
function dance(...lines: readonly string[]): readonly FilmedSegment[] {
  let startBeat = 24;
  return lines.map((line) => {
    const [, from = '', to = '', side, beats, phrase] =
      /^(\w+)>(\w+) ([lr])(\d+) p(\d+)$/.exec(line) ?? [];
    const segment = {
      ...{ startBeat, beats: Number(beats), phrase: Number(phrase) },
      entry: { position: from as Position, side: side === 'l' ? ('left' as const) : 'right' },
      exit: { position: to as Position },
    } satisfies FilmedSegment;
    startBeat += segment.beats;
    return segment;
  });
}
const viewsOf = (segments: readonly FilmedSegment[]): string =>
  shotsOf(segments, 'close')
    .map(({ view }) => (view === 'close' ? 'c' : '-'))
    .join('');

describe('the close camera', () => {
  it('comes nearer for two eights in close holds, also across phrases', () => {
    expect(viewsOf(dance('O2>C l8 p0', 'C>C l8 p1', 'C>V l8 p2', 'V>OL l8 p2'))).toBe('-cc-');
  });

  it('stays where it is for one eight alone', () => {
    expect(viewsOf(dance('O2>C l8 p0', 'C>C l8 p1', 'C>O2 l8 p1'))).toBe('---');
  });

  it('never changes within an eight of the phrase', () => {
    const half = dance(
      'O2>C l4 p0',
      'C>C l4 p0',
      'C>C l8 p0',
      'C>C l8 p0',
      'C>C l4 p0',
      'C>OL l4 p0',
    );
    expect(viewsOf(half)).toBe('--cc--');
    // The music breaks off: the phrase after begins an eight of its own.
    const broken = dance('C>C l8 p0', 'C>C l4 p0', 'C>C l8 p1', 'C>OL l8 p1');
    expect(viewsOf(broken)).toBe('ccc-');
  });
});

describe('the camera behind a dancer', () => {
  const segments = dance('C>C l8 p0', 'C>C r4 p0', 'C>C l4 p0', 'C>C r8 p1');

  it.each([
    ['lead', ['right', 'right', 'left', 'right']],
    ['follow', ['left', 'left', 'right', 'left']],
  ] as const)('goes behind the %s at each eight, and stays through it', (camera, sides) => {
    expect(shotsOf(segments, camera).map(({ side }) => side)).toEqual(sides);
  });
});

it('turns a couple by half a turn where a clip is drawn from the other side', () => {
  for (const danced of SIDES) {
    const other: Side = danced === 'left' ? 'right' : 'left';
    const [same, turned] = [danced, other].map((side) =>
      turnOfShot({ view: 'side', side }, danced),
    );
    expect(Number(turned) - Number(same)).toBe(180);
  }
});
