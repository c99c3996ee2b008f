import { describe, expect, it } from 'vitest';
import { captionCues, captionsOf, vttTime } from './captions.ts';
import { chaptersOf } from './chapters.ts';
import { makePlan } from './testing/test-media.ts';

const byId = new Map([
  ['side', { name: { en: 'Side basic', es: 'Básico lateral' } }],
  ['turn', { name: { en: 'Turn <right> & back', es: 'Giro' } }],
]);
const names = { byId };

const plan = makePlan({
  durationSec: 6.2,
  beatGridSec: Array.from({ length: 17 }, (_, beat) => -0.3 + beat / 2),
  moves: [
    ['side', 8],
    ['turn', 4],
    ['side', 4],
  ],
  sections: ['intro', 'verse', 'verse'],
});

describe('captionCues', () => {
  const cues = captionCues(plan, names, 'en');

  it('covers the song from its start to its end without holes', () => {
    expect(cues[0]?.startSec).toBe(0);
    expect(cues.at(-1)?.endSec).toBe(6.2);
    for (let i = 1; i < cues.length; i++) expect(cues[i]?.startSec).toBe(cues[i - 1]?.endSec);
  });

  it('counts nothing where nobody can', () => {
    const silent = { ...plan, uncounted: [{ fromSec: 0, toSec: 0.5 }] };
    const [first, second, third] = captionCues(silent, names, 'en');
    expect([first?.count, second?.count]).toEqual([undefined, undefined]);
    expect(third?.count).toBe(3);
    expect(captionsOf(silent, names, 'en').split('00:00:00.700')[0]).not.toContain('<b>');
  });

  it('counts from the foot that is free', () => {
    expect(cues.slice(0, 8).map(({ count }) => count)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const from5 = {
      ...plan,
      segments: plan.segments.map((segment) => ({
        ...segment,
        entry: { ...segment.entry, freeFoot: 5 as const },
      })),
    };
    expect(captionCues(from5, names, 'en')[0]?.count).toBe(5);
    expect(captionCues(from5, names, 'en')[7]?.count).toBe(4);
  });

  it('announces the next move in the last four beats', () => {
    const announced = cues.slice(0, 8).map(({ nextName }) => nextName !== undefined);
    expect(announced).toEqual([false, false, false, false, true, true, true, true]);
    expect(cues.at(-1)?.nextName).toBeUndefined();
  });
});

describe('captionsOf', () => {
  it('is WebVTT with escaped text, in the language asked for', () => {
    const vtt = captionsOf(plan, names, 'en');
    expect(vtt.startsWith('WEBVTT\n\n00:00:00.000 --> 00:00:00.200\nSide basic\n<b>1</b>\n')).toBe(
      true,
    );
    expect(vtt).toContain(
      '\nTurn &lt;right&gt; &amp; back\n<b>4 (tap)</b>\n<i>Next: Side basic</i>',
    );
    const spanish = captionsOf(plan, names, 'es');
    expect(spanish).toContain('Básico lateral\n<b>4 (toque)</b>');
    expect(spanish).not.toContain('Side');
  });

  it('falls back to the id of a move that it does not know', () => {
    expect(captionsOf(plan, { byId: new Map() }, 'en')).toContain('\nside\n');
  });
});

describe('vttTime', () => {
  it('carries milliseconds that round up', () => {
    expect(vttTime(59.9996)).toBe('00:01:00.000');
    expect(vttTime(3725.25)).toBe('01:02:05.250');
  });
});

describe('chaptersOf', () => {
  it('begins at zero and numbers labels that return', () => {
    const long = makePlan({
      durationSec: 20,
      beatGridSec: Array.from({ length: 41 }, (_, beat) => -0.3 + beat / 2),
      moves: ['intro', 'verse', 'verse', 'chorus', 'verse'].map(() => ['side', 8] as const),
      sections: ['intro', 'verse', 'verse', 'chorus', 'verse'],
    });
    const chapters = chaptersOf(long, 'es');
    expect(chapters.map(({ title }) => title)).toEqual([
      'Intro',
      'Estrofa 1',
      'Estribillo',
      'Estrofa 2',
    ]);
    expect(chapters.map(({ startSec }) => startSec)).toEqual([0, 3.7, 11.7, 15.7]);
  });
});
