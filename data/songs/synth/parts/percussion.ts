/** Bongo, güira, kick, campana and timbal: the martillo, its openings and the fills. */
import type { BeatNote } from '../melody.ts';
import { eachBar, isFillBar, type Part, type SectionContext } from './context.ts';

type Hit = readonly [beat: number, velocity: number, articulation: string];

/** Eighths on the high drum; the low drum answers on 4. */
const MARTILLO: readonly Hit[] = [
  [0, 0.8, 'open'],
  [0.5, 0.35, 'tip'],
  [1, 0.5, 'tip'],
  [1.5, 0.4, 'tip'],
  [2, 0.7, 'open'],
  [2.5, 0.35, 'tip'],
  [3, 0.9, 'low'],
  [3.5, 0.4, 'tip'],
];

const MARTILLO_DOUBLE: readonly Hit[] = [
  ...MARTILLO,
  [1.75, 0.35, 'tip'],
  [3.25, 0.45, 'low'],
  [3.75, 0.35, 'tip'],
];

/** Behind the chorus: an accent on each beat, the low drum opening the end of the bar. */
const MAJAO: readonly Hit[] = [
  [0, 0.9, 'slap'],
  [0.5, 0.35, 'tip'],
  [1, 0.75, 'open'],
  [1.5, 0.4, 'tip'],
  [2, 0.85, 'slap'],
  [2.5, 0.45, 'open'],
  [3, 1, 'low'],
  [3.5, 0.65, 'low'],
];

const MAMBO: readonly Hit[] = [
  [0, 0.85, 'slap'],
  [0.5, 0.5, 'open'],
  [0.75, 0.35, 'tip'],
  [1, 0.6, 'open'],
  [1.5, 0.7, 'slap'],
  [2, 0.6, 'open'],
  [2.5, 0.6, 'slap'],
  [3, 1, 'low'],
  [3.5, 0.8, 'low'],
];

export function writePercussion(context: SectionContext): Part {
  if (context.section.pattern === 'none') return {};
  const part: Part = { bongo: [], guira: [], kick: [], campana: [], timbal: [], crash: [] };
  const { energy } = context.section;
  if (energy >= 0.35) writeBongo(context, part);
  if (energy >= 0.4) writeGuira(context, part);
  writeKick(context, part);
  writeCampana(context, part);
  if (context.spec.band.kick !== 'none' && energy >= 0.8) hit(part, 'crash', 0, 0.7, 'crash');
  return part;
}

function hit(
  part: Part,
  instrument: 'bongo' | 'guira' | 'kick' | 'campana' | 'timbal' | 'crash',
  beat: number,
  velocity: number,
  articulation: string,
): void {
  const note: BeatNote = { beat, beats: 0.5, pitch: 60, velocity, articulation };
  part[instrument]?.push(note);
}

function writeBongo(context: SectionContext, part: Part): void {
  const { section, spec, material, moment } = context;
  const tap = spec.band.bongoTap;
  const pattern =
    section.pattern === 'majao'
      ? MAJAO
      : section.pattern === 'mambo'
        ? MAMBO
        : material.chance(0.3)
          ? MARTILLO_DOUBLE
          : MARTILLO;
  eachBar(context, (bar, firstBeat, beats) => {
    const fill = isFillBar(context, firstBeat) && moment.chance(0.8);
    if (!fill && moment.chance(spec.band.bongoFreedom ?? 0)) {
      improvise(context, part, firstBeat, beats);
      return;
    }
    const flourish = !fill && bar % 4 === 3 && moment.chance(0.35);
    for (const [offset, velocity, articulation] of pattern) {
      if (offset >= beats || (fill && offset >= 2)) continue;
      const level = articulation === 'low' ? velocity * tap : velocity;
      if (level > 0.05) hit(part, 'bongo', firstBeat + offset, Math.min(1, level), articulation);
    }
    if (fill) writeFill(context, part, firstBeat + 2, Math.max(0, beats - 2));
    if (flourish) {
      for (const offset of [3.25, 3.5, 3.75]) {
        hit(part, 'bongo', firstBeat + offset, 0.5, moment.pick(['open', 'low', 'tip']));
      }
    }
  });
}

/** A bar of free sixteenths, denser toward its end, that may leave out every usual accent. */
function improvise(context: SectionContext, part: Part, firstBeat: number, beats: number): void {
  const { moment } = context;
  for (let offset = 0; offset < beats; offset += 0.25) {
    const isOnEighth = offset % 0.5 === 0;
    if (!moment.chance((isOnEighth ? 0.6 : 0.25) + 0.06 * offset)) continue;
    const articulation = moment.pick(['open', 'open', 'slap', 'tip', 'low']);
    hit(part, 'bongo', firstBeat + offset, moment.between(0.35, 0.95), articulation);
  }
}

/** A roll into the next section: sixteenths that grow, on the bongo or the timbal. */
function writeFill(context: SectionContext, part: Part, firstBeat: number, beats: number): void {
  const { moment, spec } = context;
  const onTimbal = spec.band.kick !== 'none' && moment.chance(0.5);
  const triplets = moment.chance(0.2);
  const step = triplets ? 1 / 3 : 0.25;
  for (let offset = 0; offset < beats - 0.01; offset += step) {
    if (moment.chance(0.15)) continue;
    const velocity = 0.45 + (0.5 * offset) / Math.max(1, beats);
    const low = offset >= beats / 2;
    if (onTimbal) hit(part, 'timbal', firstBeat + offset, velocity, low ? 'low' : 'high');
    else hit(part, 'bongo', firstBeat + offset, velocity, low ? 'low' : 'open');
  }
}

function writeGuira(context: SectionContext, part: Part): void {
  const { section, spec, moment } = context;
  const style = section.pattern === 'derecho' ? spec.band.guira : 'quarters';
  eachBar(context, (bar, firstBeat, beats) => {
    for (let beat = 0; beat < beats; beat++) {
      const at = firstBeat + beat;
      const accent = beat % 2 === 1 ? 0.95 : 0.8;
      switch (style) {
        case 'quarters':
          hit(part, 'guira', at, accent, 'down');
          if (section.pattern === 'mambo' || bar % 2 === 1) {
            hit(part, 'guira', at + 0.75, 0.35, 'up');
          }
          break;
        case 'eighths':
          hit(part, 'guira', at, accent, 'down');
          hit(part, 'guira', at + 0.5, 0.55, 'up');
          break;
        case 'evenEighths':
          hit(part, 'guira', at, 0.8, 'up');
          hit(part, 'guira', at + 0.5, 0.8, 'up');
          break;
        case 'offBeat':
          hit(part, 'guira', at, 0.45, 'up');
          hit(part, 'guira', at + 0.5, 0.9, 'down');
          break;
        case 'gallop':
          hit(part, 'guira', at, accent, 'down');
          hit(part, 'guira', at + 0.5, 0.5, 'up');
          hit(part, 'guira', at + 0.75, 0.45, 'up');
          break;
      }
    }
    if (isFillBar(context, firstBeat) && moment.chance(0.5)) {
      hit(part, 'guira', firstBeat + beats - 1, 0.9, 'long');
    }
  });
}

function writeKick(context: SectionContext, part: Part): void {
  const { section, spec } = context;
  const style = spec.band.kick;
  const loud = section.pattern === 'majao' || section.pattern === 'mambo';
  if (style === 'none' || section.energy < 0.45 || (style === 'chorus' && !loud)) return;
  eachBar(context, (_bar, firstBeat, beats) => {
    const pulses = style === 'four' && loud ? [0, 1, 2, 3] : loud ? [0, 2, 3] : [0, 2];
    for (const pulse of pulses) {
      if (pulse < beats) hit(part, 'kick', firstBeat + pulse, pulse === 0 ? 0.95 : 0.8, 'kick');
    }
  });
}

function writeCampana(context: SectionContext, part: Part): void {
  const { section, spec } = context;
  if (!spec.band.campana || section.pattern !== 'mambo') return;
  eachBar(context, (_bar, firstBeat, beats) => {
    for (let beat = 0; beat < beats; beat++) {
      hit(part, 'campana', firstBeat + beat, beat % 2 === 0 ? 0.85 : 0.6, 'mouth');
      if (beat % 2 === 1) hit(part, 'campana', firstBeat + beat + 0.5, 0.4, 'neck');
    }
  });
}
