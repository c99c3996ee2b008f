/** Songs in situations that real ones bring: what is hard about one follows from its seed. */
import { createRandom, type Random } from './random.ts';
import { PASSAGE_KINDS, type FormEntry, type PassageSpec, type SongSpec } from './score.ts';
import { specFromSeed } from './spec.ts';

export const HARD_KINDS = [
  'framed',
  'interrupted',
  'free-intro',
  'odd-bars',
  'five-bars',
  'held-stops',
  'fast',
  'live',
  'no-center',
] as const;
export type HardKind = (typeof HARD_KINDS)[number];

export const hardKindOf = (seed: number): HardKind => HARD_KINDS[seed % HARD_KINDS.length];

/** The song of the seed, with everything else by chance as in `specFromSeed`. */
export function hardSpec(seed: number): SongSpec {
  const random = createRandom(`hard ${seed}`);
  return CHANGES[hardKindOf(seed)](specFromSeed(seed), random);
}

const CHANGES: Readonly<Record<HardKind, (spec: SongSpec, random: Random) => SongSpec>> = {
  /** A video's sound: talk or a film before and after the song. */
  framed(spec, random) {
    const where = random.pick(['before', 'after', 'both', 'both']);
    const passages = [
      ...(where === 'after' ? [] : passagesAt(0, random, 5, 30)),
      ...(where === 'before' ? [] : passagesAt(spec.form.length, random, 5, 30)),
    ];
    return { ...spec, passages };
  },

  /** The band stops, somebody talks or plays alone, and the song goes on. */
  interrupted(spec, random) {
    // A stop would be one silence with what follows it.
    const places = spec.form.flatMap((_, i) =>
      i > 1 && spec.form[i - 1].label !== 'break' && spec.form[i].label !== 'break' ? [i] : [],
    );
    return { ...spec, passages: passagesAt(random.pick(places), random, 6, 20) };
  },

  /** A guitar alone, free or with hand claps in time, before anybody drums. */
  'free-intro'(spec, random) {
    const isFree = random.chance(0.6);
    const bars = random.pick([4, 8]);
    const alone: FormEntry = {
      label: 'intro',
      bars,
      energy: 0.28,
      players: random.chance(0.5) ? ['requinto', 'segunda', 'campana'] : ['requinto', 'segunda'],
    };
    const rubato = { kind: 'rubato' as const, sec: random.between(6, 18), before: 0, level: 0.5 };
    return {
      ...spec,
      leadInSec: 0.2,
      pickupBeats: 0,
      form: [isFree ? { ...spec.form[0], energy: 0.6 } : alone, ...spec.form.slice(1)],
      ...(isFree && { passages: [rubato] }),
    };
  },

  /** A bar too many or too few, after which the progression begins anew. */
  'odd-bars'(spec, random) {
    return { ...spec, form: spec.form.flatMap((entry) => withOddBar(entry, random)) };
  },

  /** Verses or choruses of phrases of five bars. */
  'five-bars'(spec, random) {
    const label = random.pick(['verse', 'chorus']);
    const loop = spec.progressions[label] ?? spec.progressions['verse'];
    const five = [...loop.slice(0, 4), loop[0]];
    return {
      ...spec,
      barsPerChord: 1,
      progressions: { ...spec.progressions, [label]: five.slice(0, 5) },
      form: spec.form.flatMap((entry) =>
        entry.label === label ? phrases({ ...entry, bars: 5 }, entry.bars > 8 ? 4 : 2) : [entry],
      ),
    };
  },

  /** Nobody counts through the stops: the band comes back when it likes. */
  'held-stops'(spec, random) {
    const isStop = ({ label }: FormEntry): boolean => label === 'break';
    const stop: FormEntry = { label: 'break', bars: 1, beats: random.pick([4, 8]) };
    const form = spec.form.some(isStop)
      ? spec.form
      : [...spec.form.slice(0, 3), stop, ...spec.form.slice(3)];
    return {
      ...spec,
      form: form.map((entry) =>
        isStop(entry) ? { ...entry, heldBeats: random.between(0.25, 1.75) } : entry,
      ),
    };
  },

  /** Traditional Bachata at its fastest. */
  fast(spec, random) {
    return { ...spec, tempo: { ...spec.tempo, bpm: random.between(160, 180) } };
  },

  /** Without a click: the band speeds up or slows down. */
  live(spec, random) {
    const rise = (random.chance(0.7) ? 1 : -1) * random.between(0.03, 0.1);
    return { ...spec, tempo: { ...spec.tempo, rise, drift: random.between(0.01, 0.03) } };
  },

  /** One channel turned over: bass, drum and singer are gone when both are added up. */
  'no-center'(spec) {
    return { ...spec, production: { ...spec.production, withoutCenter: true } };
  },
};

/** One passage, or two one after the other. */
function passagesAt(before: number, random: Random, least: number, most: number): PassageSpec[] {
  return Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => ({
    kind: random.pick(PASSAGE_KINDS),
    sec: random.between(least, most),
    before,
    level: random.between(0.15, 0.9),
  }));
}

function withOddBar(entry: FormEntry, random: Random): FormEntry[] {
  const isPlayed = entry.label === 'verse' || entry.label === 'chorus' || entry.label === 'mambo';
  if (!isPlayed || random.chance(0.35)) return [entry];
  if (entry.bars < 16) return [{ ...entry, bars: entry.bars + random.pick([-1, 1]) }];
  const first = 8 + random.pick([-1, 1]);
  return [
    { ...entry, bars: first },
    { ...entry, bars: 8, continues: true },
  ];
}

function phrases(entry: FormEntry, count: number): FormEntry[] {
  return Array.from({ length: count }, (_, i) => (i === 0 ? entry : { ...entry, continues: true }));
}
