import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clipAnalysisSchema } from '@bachata/core/pose/clip-analysis.ts';
import { CLIP_TEMPO_BPM } from '@bachata/core/moves/clip-format.ts';
import { fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import { clipFile } from '@bachata/library/files.ts';
import { analyzeClip } from './analyze-clip.ts';
import { suggestForClip } from './suggest-clip.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'analyze-clip-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('analyzeClip', () => {
  it(
    'sees both dancers of a clip, their turn, and which move it is',
    { timeout: 240_000 },
    async () => {
      const { analysis, track } = await analyzeClip(clipFile('right-turn', 'left'), {
        fps: 8,
        roles: { leadStartsOn: 'left' },
        span: { startSec: 0, counts: 4, secPerCount: 60 / CLIP_TEMPO_BPM },
      });
      expect(clipAnalysisSchema.parse(analysis)).toEqual(analysis);
      expect(track.frames).toBe(analysis.frames);
      expect(analysis.bothRate).toBeGreaterThan(0.8);
      expect(analysis.roles).toEqual({ source: 'given', confidence: 1 });
      expect(analysis.dynamics.turns).toEqual({ lead: 0, follow: 1 });
      const suggestion = await suggestForClip(analysis, track);
      expect(suggestion?.neighbors[0].moveId).toBe('right-turn');
    },
  );

  it('finds a clip unusable in which nobody dances', { timeout: 120_000 }, async () => {
    const file = path.join(folder, 'empty.mp4');
    await runFfmpeg({
      args: [
        '-f',
        'lavfi',
        '-i',
        'color=c=gray:s=320x180:r=10:d=2',
        '-pix_fmt',
        'yuv420p',
        fileUrl(file),
      ],
    });
    const { analysis } = await analyzeClip(file, { fps: 5 });
    expect(analysis.quality).toEqual({ level: 'unusable', reasons: ['nobody'] });
    expect(analysis.embedding).toBeUndefined();
    expect(analysis.counts).toEqual({ source: 'none', confidence: 0 });
  });

  it('refuses what is no video, and a playlist that poses as one', async () => {
    const text = path.join(folder, 'text.mp4');
    await writeFile(text, '#EXTM3U\nhttp://localhost/secret.ts\n');
    await expect(analyzeClip(text)).rejects.toMatchObject({ code: 'video-is-playlist' });
    await expect(analyzeClip(path.join(folder, 'none.mp4'))).rejects.toMatchObject({
      kind: 'invalid-input',
    });
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const clip = clipFile('right-turn', 'left');
    await expect(analyzeClip(clip, { signal })).rejects.toThrow('enough');
  });
});
