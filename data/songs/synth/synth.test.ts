import { beforeAll, describe, expect, it } from 'vitest';
import { composeSong } from './compose.ts';
import { renderLoop } from './loop.ts';
import { renderSong, SYNTH_SAMPLE_RATE } from './render.ts';
import type { NoteEvent, RenderedSong, SongScore, SongSpec } from './score.ts';
import { DEVELOPMENT_SEEDS, TEST_SEEDS } from './seeds.ts';
import { specFromSeed } from './spec.ts';

const SCORES = DEVELOPMENT_SEEDS.slice(0, 12).map((seed) => composeSong(seed));

/** A few bars with a stop of one bar, played by a machine. */
function shortSpec(): SongSpec {
  const spec = specFromSeed(5);
  return {
    ...spec,
    tempo: { bpm: 120, drift: 0, mamboRatio: 1, ritardando: false },
    feel: { swing: 0, timingSec: 0, biasSec: 0 },
    band: { ...spec.band, kick: 'four', singer: 'tenor' },
    form: [
      { label: 'chorus', bars: 4 },
      { label: 'break', bars: 1 },
      { label: 'mambo', bars: 4 },
    ],
    leadInSec: 0.5,
    pickupBeats: 2,
    production: { ...spec.production, loudnessLufs: -14, drive: 0, fadeOutSec: 0 },
  };
}

function levelAround(song: RenderedSong, timeSec: number, spanSec: number): number {
  const from = Math.round(timeSec * song.sampleRate);
  const part = song.left.subarray(from, from + Math.round(spanSec * song.sampleRate));
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

describe('seeds', () => {
  it('never share a song between development and test', () => {
    expect(DEVELOPMENT_SEEDS.filter((seed) => TEST_SEEDS.includes(seed))).toEqual([]);
  });
});

describe('composeSong', () => {
  it('gives the same song for the same seed and another for another', () => {
    expect(composeSong(3)).toEqual(composeSong(3));
    expect(composeSong(3).truth).not.toEqual(composeSong(4).truth);
  });

  it('writes a truth whose parts agree', () => {
    for (const { truth, durationSec } of SCORES) {
      const beats = new Set(truth.beatsSec);
      expect(truth.downbeatsSec.every((time) => beats.has(time))).toBe(true);
      expect(truth.eightCountsSec.every((time) => truth.downbeatsSec.includes(time))).toBe(true);
      expect(truth.beatsSec.every((time, i, all) => i === 0 || time > all[i - 1])).toBe(true);
      truth.sections.forEach((section, i) => {
        expect(section.startSec).toBe(i === 0 ? 0 : truth.sections[i - 1].endSec);
        if (i > 0) expect(truth.eightCountsSec).toContain(section.startSec);
      });
      expect(truth.sections.at(-1)?.endSec).toBeCloseTo(durationSec);
    }
  });

  it('plays inside the song, at sane pitches and velocities', () => {
    for (const { tracks, durationSec } of SCORES) {
      const events = tracks.flatMap((track) => track.events);
      const isSane = ({ timeSec, pitch, velocity }: NoteEvent) =>
        timeSec >= 0 &&
        timeSec < durationSec &&
        pitch >= 26 &&
        pitch <= 96 &&
        velocity > 0 &&
        velocity <= 1;
      expect(events.filter((event) => !isSane(event))).toEqual([]);
    }
  });

  it('covers the breadth that the analyzer has to stand', () => {
    const specs = [...DEVELOPMENT_SEEDS, ...TEST_SEEDS].map(specFromSeed);
    const some = (test: (spec: SongSpec) => boolean) => specs.some(test);
    expect(some(({ tempo }) => tempo.bpm < 95)).toBe(true);
    expect(some(({ tempo }) => tempo.bpm > 150)).toBe(true);
    expect(some(({ band }) => band.kick === 'none')).toBe(true);
    expect(some(({ band }) => band.guira === 'evenEighths')).toBe(true);
    expect(some(({ band }) => band.segunda === 'offBeat')).toBe(true);
    expect(some(({ form }) => form.some((entry) => (entry.beats ?? 4) % 4 !== 0))).toBe(true);
    expect(some(({ pickupBeats }) => pickupBeats === 3)).toBe(true);
    expect(some(({ anticipation }) => anticipation > 0.7)).toBe(true);
    expect(some(({ production }) => production.loudnessLufs > -9)).toBe(true);
  });

  it('brings the returning chorus back with the same melody', () => {
    const isVoice = (track: { instrument: string }) => track.instrument === 'voice';
    const score = SCORES.find(({ tracks, spec }) => tracks.some(isVoice) && spec.tempo.drift === 0);
    const sung = (song: SongScore, occurrence: number) => {
      const chorus = song.truth.sections.filter((section) => section.label === 'chorus')[
        occurrence
      ];
      const events = song.tracks.find(isVoice)?.events ?? [];
      return events
        .filter(({ timeSec }) => timeSec > chorus.startSec + 1 && timeSec < chorus.startSec + 9)
        .map(({ pitch }) => pitch);
    };
    if (!score) throw new Error('no sung song with a steady tempo among the seeds');
    expect(sung(score, 0).length).toBeGreaterThan(4);
    expect(sung(score, 1)).toEqual(sung(score, 0));
  });
});

describe('renderSong', () => {
  let song: RenderedSong;
  beforeAll(() => {
    song = renderSong(composeSong(shortSpec()));
  });

  it('keeps peaks below full scale and has no broken samples', () => {
    for (const channel of [song.left, song.right]) {
      expect(channel.every(Number.isFinite)).toBe(true);
      expect(channel.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)).toBeLessThan(
        0.9,
      );
    }
  });

  it('sounds where the truth says that it plays', () => {
    const [chorus, stop] = song.truth.sections;
    const loud = levelAround(song, song.truth.downbeatsSec[0], 4);
    expect(levelAround(song, 0, 0.4)).toBe(0);
    expect(loud).toBeGreaterThan(0.05);
    expect(chorus.endSec).toBeCloseTo(stop.startSec);
    expect(song.truth.beatsSec[0]).toBeCloseTo(0.5);
    expect(song.truth.downbeatsSec[0]).toBeCloseTo(1.5);
  });

  it('strikes its beats on time', () => {
    const early = song.truth.downbeatsSec
      .slice(0, 4)
      .map((time) => levelAround(song, time - 0.03, 0.025));
    const late = song.truth.downbeatsSec
      .slice(0, 4)
      .map((time) => levelAround(song, time + 0.003, 0.025));
    const sum = (levels: number[]) => levels.reduce((total, level) => total + level, 0);
    expect(sum(late)).toBeGreaterThan(1.3 * sum(early));
  });
});

describe('renderLoop', () => {
  const options = { tempoBpm: 125, energy: 'high', pattern: 'mambo', counts: 4, seed: 3 } as const;

  it('lasts exactly its counts and joins itself', () => {
    const { left } = renderLoop(options);
    expect(left.length).toBe(Math.round((4 * 60 * SYNTH_SAMPLE_RATE) / 125));
    const steps = left
      .subarray(1)
      .map((sample, i) => Math.abs(sample - left[i]))
      .sort();
    const seam = Math.abs(left[0] - left[left.length - 1]);
    expect(seam).toBeLessThanOrEqual(steps[Math.floor(0.99 * steps.length)]);
  });

  it('refuses counts that are no bars', () => {
    expect(() => renderLoop({ ...options, counts: 6 })).toThrow(RangeError);
  });
});
