/** Song specifications by chance: the breadth that the analyzer has to stand. */
import { createRandom, type Random } from './random.ts';
import type {
  BandSpec,
  FormEntry,
  Instrument,
  ProductionSpec,
  SongSpec,
  TempoSpec,
} from './score.ts';
import { PROGRESSIONS } from './theory.ts';

export function specFromSeed(seed: number): SongSpec {
  const random = createRandom(`spec ${seed}`);
  const tempo = chooseTempo(random.fork('tempo'));
  const band = chooseBand(random.fork('band'));
  const key = {
    tonic: random.integer(0, 11),
    mode: random.chance(0.65) ? ('minor' as const) : ('major' as const),
  };
  const loops = random.fork('loops');
  const loop = () => loops.pick(PROGRESSIONS[key.mode]);
  // Verses rest on the tonic, so that the key is what a listener would name.
  const tonics = ['i', 'I'];
  const shared = loops.pick(
    PROGRESSIONS[key.mode].filter((numerals) => tonics.includes(numerals[0])),
  );
  return {
    seed,
    key,
    tempo,
    feel: {
      swing: random.weighted([
        [0, 2],
        [random.between(0.01, 0.04), 2],
        [random.between(0.04, 0.09), 1],
      ]),
      timingSec: random.weighted([
        [0.002, 1],
        [random.between(0.003, 0.008), 3],
        [random.between(0.008, 0.013), 1],
      ]),
      biasSec: random.between(0, 0.007),
      rubatoSec: random.chance(0.35) ? random.between(0.01, 0.035) : 0,
    },
    band,
    production: chooseProduction(random.fork('production')),
    form: chooseForm(random.fork('form'), tempo.bpm),
    leadInSec: random.weighted([
      [0, 1],
      [random.between(0, 0.5), 3],
      [random.between(0.5, 2), 1],
    ]),
    pickupBeats: random.weighted([
      [0, 5],
      [1, 2],
      [2, 2],
      [3, 1],
    ]),
    anticipation: random.weighted([
      [0, 2],
      [random.between(0.2, 0.5), 1.5],
      [random.between(0.7, 1), 1.5],
    ]),
    progressions: {
      intro: shared,
      verse: shared,
      chorus: loop(),
      mambo: loops.chance(0.5) ? shared : loop(),
      bridge: loop(),
      outro: shared,
      break: shared,
    },
    barsPerChord: random.weighted([
      [1, 3],
      [2, 2],
    ]),
  };
}

function chooseTempo(random: Random): TempoSpec {
  return {
    bpm: random.weighted([
      [random.between(80, 100), 1.5],
      [random.between(100, 140), 6],
      [random.between(140, 160), 2.5],
    ]),
    drift: random.weighted([
      [0, 1],
      [random.between(0.002, 0.01), 1],
      [random.between(0.01, 0.03), 1],
    ]),
    mamboRatio: random.weighted([
      [1, 4],
      [random.between(1.02, 1.07), 1],
      [random.between(0.94, 0.98), 0.4],
    ]),
    ritardando: random.chance(0.3),
  };
}

function chooseBand(random: Random): BandSpec {
  const modern = random.chance(0.5);
  return {
    kick: modern
      ? random.pick(['chorus', 'sparse', 'four'])
      : random.chance(0.2)
        ? 'sparse'
        : 'none',
    guira: random.weighted([
      ['gallop', 2],
      ['eighths', 2],
      ['evenEighths', 2],
      ['offBeat', 1],
      ['quarters', 0.7],
    ]),
    segunda: random.weighted([
      ['march', 2],
      ['offBeat', 2],
      ['syncopated', 1.5],
      ['quarters', 0.7],
      ['ballad', 1],
    ]),
    bass: random.weighted([
      ['traditional', 3],
      ['oneThreeFour', 1.5],
      ['tumbao', 1],
      ['melodic', 1.5],
    ]),
    campana: random.chance(0.4),
    pad: modern && random.chance(0.6),
    keys: modern && random.chance(0.4),
    singer: random.weighted([
      ['tenor', 3],
      ['alto', 2],
      ['none', 0.7],
    ]),
    vocalDensity: random.between(1, 2.4),
    bongoTap: random.weighted([
      [random.between(0.8, 1.2), 3],
      [1.5, 1],
      [random.between(0.2, 0.5), 1],
    ]),
    bongoFreedom: random.chance(0.35) ? random.between(0.1, 0.6) : 0,
    absent: random.weighted<readonly Instrument[]>([
      [[], 7],
      [['guira'], 0.7],
      [['bongo'], 0.7],
      [['bongo', 'guira', 'kick'], 0.5],
      [['bass'], 0.4],
      [['segunda'], 0.6],
      [['requinto'], 0.5],
    ]),
  };
}

function chooseProduction(random: Random): ProductionSpec {
  const gain = (spread: number) => random.gaussian(spread);
  return {
    loudnessLufs: random.between(-18, -8),
    drive: random.weighted([
      [0, 2],
      [random.between(0.2, 0.6), 2],
      [random.between(0.8, 1), 1],
    ]),
    reverb: random.between(0.3, 1.6),
    ...(random.chance(0.15) ? { bandwidthHz: random.between(5000, 9000) } : {}),
    ...(random.chance(0.2) ? { hissDb: random.between(-62, -45) } : {}),
    fadeOutSec: random.chance(0.3) ? random.between(5, 12) : 0,
    tuningCents: random.chance(0.4) ? random.between(-40, 40) : 0,
    gainsDb: {
      requinto: gain(2.5),
      segunda: gain(3),
      bass: gain(2.5),
      bongo: gain(3),
      guira: gain(4),
      kick: gain(2),
      voice: gain(2.5),
      coro: gain(2),
      pad: gain(2),
    },
  };
}

/** A form of the genre, with breaks, stops of odd length and odd phrases where chance has them. */
function chooseForm(random: Random, bpm: number): FormEntry[] {
  const long = bpm > 115;
  const verseBars = long ? random.pick([8, 16, 16]) : random.pick([8, 8, 16]);
  const chorusBars = random.pick([8, 8, 16]);
  // From a lone guitar (0.28) through guitars and bass (0.34) to the whole band.
  const sparse = () => random.pick([0.28, 0.34, 0.38, 0.5, 0.6]);
  const form: FormEntry[] = [{ label: 'intro', bars: random.pick([4, 8, 8]), energy: sparse() }];
  const maybeBreak = (probability: number) => {
    if (random.chance(probability)) form.push(chooseBreak(random));
  };
  const chorus = (extra: Partial<FormEntry> = {}) => {
    form.push({ label: 'chorus', bars: chorusBars, ...extra });
  };
  form.push({ label: 'verse', bars: verseBars, energy: random.chance(0.3) ? sparse() : 0.6 });
  maybeBreak(0.4);
  chorus();
  if (random.chance(0.4)) form.push({ label: 'intro', bars: random.pick([4, 8]), energy: 0.55 });
  form.push({ label: 'verse', bars: random.chance(0.1) ? verseBars + 1 : verseBars, energy: 0.65 });
  maybeBreak(0.35);
  chorus();
  maybeBreak(0.35);
  form.push({ label: 'mambo', bars: random.pick([8, 16]) });
  if (random.chance(0.35))
    form.push({ label: 'bridge', bars: random.pick([4, 8]), energy: sparse() });
  maybeBreak(0.25);
  chorus(random.chance(0.15) ? { transpose: 2, energy: 0.95 } : { energy: 0.92 });
  if (random.chance(0.3)) form.push({ label: 'mambo', bars: 8 });
  form.push({ label: 'outro', bars: random.pick([4, 8]) });
  return form;
}

function chooseBreak(random: Random): FormEntry {
  return {
    label: 'break',
    bars: 1,
    beats: random.weighted([
      [4, 3],
      [8, 3],
      [2, 0.6],
      [12, 0.6],
      [6, 0.3],
    ]),
  };
}
