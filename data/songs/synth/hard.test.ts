import { describe, expect, it } from 'vitest';
import { composeSong } from './compose.ts';
import { HARD_KINDS, hardKindOf, hardSpec } from './hard.ts';
import { renderSong } from './render.ts';
import { HARD_DEVELOPMENT_SEEDS, HARD_TEST_SEEDS, STYLE_TEST_SEEDS } from './seeds.ts';
import { composeBed, OTHER_STYLES, otherStyleOf } from './styles.ts';

const songs = HARD_DEVELOPMENT_SEEDS.map((seed) => composeSong(hardSpec(seed)));
const ofKind = (kind: string) => songs.filter(({ spec }) => hardKindOf(spec.seed) === kind);

describe('hardSpec', () => {
  it('has every kind equally often, on other seeds for tests', () => {
    for (const kind of HARD_KINDS) expect(ofKind(kind)).toHaveLength(6);
    expect(HARD_DEVELOPMENT_SEEDS.some((seed) => HARD_TEST_SEEDS.includes(seed))).toBe(false);
  });

  it('has no beat in its passages, and a section at every beat', () => {
    const framed = [...ofKind('framed'), ...ofKind('interrupted')];
    for (const { truth, durationSec } of framed) {
      const spans = truth.withoutBeatSec ?? [];
      expect(spans.length).toBeGreaterThan(0);
      for (const [from, to] of spans) {
        expect(to - from).toBeGreaterThan(5);
        expect(to).toBeLessThanOrEqual(durationSec + 0.01);
        expect(truth.beatsSec.filter((sec) => sec > from && sec < to - 0.1)).toEqual([]);
      }
      expect(truth.sections.at(-1)?.endSec).toBeCloseTo(durationSec);
    }
  });

  it('counts anew where an odd phrase begins, without a border there', () => {
    for (const { truth, spec } of ofKind('five-bars')) {
      const restarts = spec.form.filter(({ continues }) => continues).length;
      expect(restarts).toBeGreaterThan(0);
      expect(truth.sections).toHaveLength(spec.form.length - restarts);
    }
  });

  it('is fast where it says so', () => {
    for (const { truth } of ofKind('fast')) {
      expect(truth.tempoBpm).toBeGreaterThan(158);
      expect(truth.tempoBpm).toBeLessThan(186);
    }
  });
});

describe('passages', () => {
  it('are heard where they are, and silence is not', () => {
    const spec = hardSpec(HARD_DEVELOPMENT_SEEDS[0]);
    const short = { ...spec, form: spec.form.slice(0, 1), leadInSec: 0, pickupBeats: 0 };
    const level = (kind: 'talk' | 'silence' | 'applause' | 'film' | 'rubato') => {
      const passages = [{ kind, sec: 3, before: 0, level: 0.5 }];
      const { left, sampleRate } = renderSong(composeSong({ ...short, passages }));
      const part = left.subarray(sampleRate, 2 * sampleRate);
      return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
    };
    for (const kind of ['talk', 'applause', 'film', 'rubato'] as const) {
      expect(level(kind), kind).toBeGreaterThan(0.005);
    }
    expect(level('silence')).toBeLessThan(0.001);
  }, 60_000);
});

describe('composeBed', () => {
  it('plays every other style inside its song', () => {
    for (const seed of STYLE_TEST_SEEDS.slice(0, OTHER_STYLES.length)) {
      const { tracks, durationSec, truth } = composeBed(otherStyleOf(seed), seed);
      expect(tracks.length).toBeGreaterThan(2);
      const times = tracks.flatMap(({ events }) => events.map(({ timeSec }) => timeSec));
      expect(Math.max(...times)).toBeLessThan(durationSec);
      expect(truth.beatsSec.length).toBeGreaterThan(80);
    }
  });
});
