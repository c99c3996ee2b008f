/** Turns a dance and what one practices of it into the parts that are played, with their cues. */
import { isWithin } from '@bachata/core/music/count-confidence.ts';
import { feelAt, hitsOf, type Click, type FeelChoice, type SoundName } from '../practice/clicks.ts';
import { firstRung, nextRung, type Ladder, type Rung } from '../practice/speed.ts';
import { secOfBeat, secondsOf, type BeatSpan, type DancedBeats } from '../practice/spans.ts';
import { wordOnCount, type Voice, type VoiceWords } from '../practice/voice.ts';
import { countOnBeat, type SongPicture } from '../result-view.ts';
import type { Cue, NextPart, SoundPart } from './practice-sound.ts';

export const COUNT_IN_COUNTS = [0, 4, 8] as const;
export type CountInCounts = (typeof COUNT_IN_COUNTS)[number];

export interface Cueing {
  readonly click: Click;
  readonly feel: FeelChoice;
  readonly voice: Voice;
  readonly sounds: Readonly<Record<SoundName, AudioBuffer>>;
  /** Undefined until the voice has been loaded. */
  readonly spoken: { readonly buffer: AudioBuffer; readonly words: VoiceWords } | undefined;
}

export interface DanceInTime extends DancedBeats {
  readonly durationSec: number;
  readonly picture: Pick<SongPicture, 'sections'>;
}

/** The clicks and words between two moments of the song. */
export function cuesBetween(
  dance: DanceInTime,
  startSec: number,
  endSec: number,
  cueing: Cueing,
): Cue[] {
  const cues: Cue[] = [];
  const first = dance.segments[0]?.startBeat ?? 0;
  const last = dance.segments.at(-1);
  const end = last === undefined ? 0 : last.startBeat + last.beats;
  const within = (sec: number): boolean => sec >= startSec && sec < endSec;
  for (let beat = first; beat < end; beat += 1) {
    const count = countOnBeat(dance.segments, beat);
    if (count === undefined) continue;
    const onBeat = secOfBeat(dance.beatsSec, beat);
    if (isWithin(dance.uncounted ?? [], onBeat)) continue;
    const feel = feelAt(cueing.feel, dance.picture.sections, onBeat);
    for (const { at, sound, level } of hitsOf(cueing.click, feel)) {
      if (Math.floor(at) !== count - 1) continue;
      const sec = secOfBeat(dance.beatsSec, beat + (at % 1));
      if (within(sec)) cues.push({ sec, buffer: cueing.sounds[sound], level });
    }
    const word = wordOnCount(cueing.voice, count);
    if (word !== undefined && within(onBeat)) cues.push(...wordAt(onBeat, word, cueing));
  }
  return cues;
}

function wordAt(sec: number, word: string, { spoken }: Cueing): Cue[] {
  const found = spoken?.words[word];
  if (spoken === undefined || found === undefined) return [];
  return [
    {
      sec,
      buffer: spoken.buffer,
      offsetSec: found.startSec,
      lengthSec: found.lengthSec,
      leadSec: found.onsetSec,
      level: 1,
      spoken: true,
    },
  ];
}

/**
 * The counts before a loop: the song's own where it has so many, else clicks alone. The picture
 * stands at the loop's start until they are over.
 */
export function countIn(
  dance: DanceInTime,
  span: BeatSpan,
  counts: CountInCounts,
  rate: number,
  cueing: Cueing,
): SoundPart {
  const before = { startBeat: span.startBeat - counts, endBeat: span.startBeat };
  const { startSec: heldAtSec } = secondsOf(span, dance.beatsSec);
  const lead = secOfBeat(dance.beatsSec, span.startBeat) - heldAtSec;
  const startSec = secOfBeat(dance.beatsSec, before.startBeat) - lead;
  const cues: Cue[] = [];
  for (let beat = before.startBeat; beat < before.endBeat; beat += 1) {
    const count = countOnBeat(dance.segments, beat);
    const sec = secOfBeat(dance.beatsSec, beat);
    const word = cueing.voice === 'none' ? [] : wordAt(sec, String(count), cueing);
    cues.push(...word);
    if (word.length === 0) cues.push({ sec, buffer: cueing.sounds.tick, level: 1 });
  }
  return {
    startSec,
    endSec: heldAtSec,
    rate,
    heldAtSec,
    cues,
    ...(startSec < 0 && { silent: true }),
  };
}

/** What is asked before each pass, so that a change is heard from the next pass on. */
export interface LoopSettings {
  readonly span: BeatSpan;
  readonly passes: number | undefined;
  /** What is repeated once the passes of a span are over; without it the song plays on. */
  readonly following?: ((span: BeatSpan) => BeatSpan) | undefined;
  readonly percent: number;
  readonly ladder: Ladder | undefined;
  readonly countIn: CountInCounts;
  readonly countInEveryPass: boolean;
  readonly cueing: Cueing;
}

/** A part of a loop, and what one is told of it. */
export interface LoopPart extends SoundPart {
  /** Which pass it is, from 1; absent for what comes after the loop. */
  readonly pass?: number;
  readonly rung?: Rung;
  /** What is repeated. */
  readonly span?: BeatSpan;
}

/**
 * Pass after pass; then, where passes or ladder have ended, the song from there.
 * @param start where the first pass begins, seconds; a pass that begins inside has no count-in
 */
export function loopParts(
  dance: DanceInTime,
  settings: () => LoopSettings,
  rungNow: Rung | undefined,
  start?: number,
): NextPart {
  let rung = rungNow;
  /** Whether the present pass has begun already, or its counts have been given. */
  let counted = start !== undefined;
  let pass = counted ? 1 : 0;
  let after: NextPart | undefined;
  let moved: BeatSpan | undefined;
  return (): LoopPart | undefined => {
    if (after) return after();
    const { passes, percent, ladder, cueing, following, ...now } = settings();
    let span = moved ?? now.span;
    if (!counted) {
      const next = pass > 0 && rung && ladder ? nextRung(ladder, rung) : rung;
      const isOver = (rung && !next) || (passes !== undefined && pass >= passes);
      if (isOver && !following) return (after = songParts(dance, settings, span.endBeat))();
      if (isOver && following) {
        span = moved = following(span);
        rung = ladder && firstRung(ladder);
        pass = 1;
      } else {
        rung = next;
        pass += 1;
      }
    }
    const told = { rate: (rung?.percent ?? percent) / 100, pass, span, ...(rung && { rung }) };
    if (now.countIn > 0 && !counted && (pass === 1 || now.countInEveryPass)) {
      counted = true;
      return { ...countIn(dance, span, now.countIn, told.rate, cueing), ...told };
    }
    counted = false;
    const seconds = secondsOf(span, dance.beatsSec);
    const cues = cuesBetween(dance, seconds.startSec, seconds.endSec, cueing);
    return { ...seconds, cues, ...told };
  };
}

/** Counts of a part of the song that is prepared at once: four eights. */
const BEATS_AT_ONCE = 32;

/** The song from a beat to its end, in parts of four eights. */
export function songParts(
  dance: DanceInTime,
  settings: () => Pick<LoopSettings, 'percent' | 'cueing'>,
  fromBeat: number,
): NextPart {
  const { beatsSec, durationSec } = dance;
  const ends = beatsSec.length;
  let beat = fromBeat;
  let at = beat <= 0 ? 0 : secondsOf({ startBeat: beat, endBeat: beat }, beatsSec).startSec;
  return () => {
    if (at >= durationSec) return undefined;
    const { percent, cueing } = settings();
    beat += BEATS_AT_ONCE;
    const startSec = at;
    at =
      beat >= ends ? durationSec : secondsOf({ startBeat: beat, endBeat: beat }, beatsSec).startSec;
    return {
      startSec,
      endSec: at,
      rate: percent / 100,
      cues: cuesBetween(dance, startSec, at, cueing),
    };
  };
}
