import type { DanceRole } from '../moves/dance-role.ts';
import { describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { analyzeTrack } from './analyze-track.ts';
import { clipAnalysisSchema } from './clip-analysis.ts';
import { figureSpan, figureSpans } from './figure-span.ts';
import { filmedMoveTrack, moveOf } from './testing/filmed-move.ts';
import { FAULTLESS, noisyTrack } from './testing/noisy-track.ts';
import { lose, type PoseTrack } from './track.ts';

const basic = () => filmedMoveTrack(moveOf(library, 'side-basic'));
const analyze = (track: PoseTrack, rest: object = {}) =>
  analyzeTrack(track, {
    durationSec: track.frames / track.fps,
    cpuMsPerFrame: 0,
    rolesGiven: false,
    ...rest,
  });
const losing = (track: PoseTrack, role: DanceRole, from: number, to: number): PoseTrack => {
  const copy = noisyTrack(track, { seed: 1, ...FAULTLESS });
  for (let frame = from; frame < to; frame++) lose(copy.dancers[role], frame);
  return copy;
};

describe('the analysis of a track', () => {
  it('keeps to its contract and finds a well-seen clip good', () => {
    const { track, span } = basic();
    const analysis = analyze(track, { span });
    expect(clipAnalysisSchema.parse(analysis)).toEqual(analysis);
    expect(analysis).toMatchObject({
      oneRate: 1,
      bothRate: 1,
      quality: { level: 'good', reasons: [] },
      counts: { source: 'given', confidence: 1 },
      figure: span,
    });
  });

  it('counts frames that were filled in as not seen', () => {
    const { track } = basic();
    track.dancers.follow.seen.fill(2, 0, 6);
    expect(analyze(track).bothRate).toBeCloseTo(1 - 6 / track.frames, 6);
  });

  it.each([
    ['often-hidden', 'usable', 0.3],
    ['one-dancer', 'poor', 0.8],
  ])('says %s of a clip that loses the follow', (reason, level, share) => {
    const { track } = basic();
    const { quality } = analyze(losing(track, 'follow', 0, share * track.frames));
    expect(quality.level).toBe(level);
    expect(quality.reasons).toContain(reason);
  });

  it('says nobody, without an embedding, of an empty clip', () => {
    const { track } = basic();
    const empty = losing(losing(track, 'lead', 0, track.frames), 'follow', 0, track.frames);
    const analysis = analyze(empty);
    expect(clipAnalysisSchema.parse(analysis)).toEqual(analysis);
    expect(analysis.quality).toEqual({ level: 'unusable', reasons: ['nobody'] });
    expect(analysis.embedding).toBeUndefined();
    expect(analysis.counts.source).toBe('none');
  });

  it('says still, too short, doubtful and unsure roles', () => {
    const { track } = basic();
    for (const { image, world } of [track.dancers.lead, track.dancers.follow]) {
      for (let i = 99; i < image.length; i++) {
        image[i] = image[i % 99];
        world[i] = world[i % 99];
      }
    }
    const still = analyze({ ...track, roleConfidence: 0.55, doubtfulSec: [1] });
    expect(still.quality.level).toBe('unusable');
    expect(still.quality.reasons).toEqual(['identity-doubtful', 'roles-unsure', 'still']);
    const short = filmedMoveTrack(moveOf(library, 'step-tap-c'), { tempoBpm: 170 });
    expect(analyze(short.track).quality.reasons).toContain('too-short');
  });
});

describe('the figure of a clip', () => {
  it('is the first eight from a 1, else from a 5, else four counts', () => {
    const at = (firstCountSec: number, durationSec: number) =>
      figureSpan({ tempoBpm: 120, firstCountSec, source: 'steps', confidence: 1 }, durationSec);
    expect(at(1.25, 6)).toEqual({ startSec: 1, counts: 8, secPerCount: 0.5 });
    expect(at(2.25, 5)).toEqual({ startSec: 0, counts: 8, secPerCount: 0.5 });
    expect(at(0.25, 2.5)).toEqual({ startSec: 0, counts: 4, secPerCount: 0.5 });
  });

  it('is eight counts at a usual tempo where none were found', () => {
    const none = { source: 'none', confidence: 0 } as const;
    expect(figureSpan(none, 9)).toEqual({ startSec: 0, counts: 8, secPerCount: 0.5 });
    expect(figureSpan(none, 2)).toEqual({ startSec: 0, counts: 4, secPerCount: 0.5 });
  });

  it('may be any part from a 1 or a 5, or the whole of a short clip', () => {
    const counts = { tempoBpm: 120, firstCountSec: 2.25, source: 'steps', confidence: 1 } as const;
    const spans = figureSpans(counts, 6.1);
    expect(spans[0]).toEqual(figureSpan(counts, 6.1));
    const parts = spans.slice(1).map((span) => [span.startSec, span.counts]);
    expect(parts).toEqual([
      ...[
        [0, 8],
        [0, 4],
      ],
      ...[
        [2, 8],
        [2, 4],
        [4, 4],
      ],
    ]);
    expect(figureSpans({ source: 'none', confidence: 0 }, 4)).toEqual([
      { startSec: 0, counts: 8, secPerCount: 0.5 },
      { startSec: 0, counts: 8, secPerCount: 0.5 },
    ]);
    const long = figureSpans(counts, 500);
    expect(long.length).toBeLessThan(40);
    expect(new Set(long.map((span) => span.counts))).toEqual(new Set([16, 8, 4]));
  });
});
