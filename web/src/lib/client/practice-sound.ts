/**
 * The song in parts that follow each other on the audio clock without a gap, with clicks and a
 * voice laid on its own counts.
 *
 * A media element cannot do this: it repeats late and unevenly, and a click laid over it wobbles by
 * 27 ms. Here each part is a buffer of its exact length that starts on the frame where the one
 * before has ended, and every click is started by the same clock.
 */
import type { Arrival } from './picture-relay.ts';
import { cut, stretched } from './stretch.ts';

/** A part of the song to be played, or the counts before it. */
export interface SoundPart {
  /** Where in the song it begins and ends; it takes `(endSec - startSec) / rate` to play. */
  readonly startSec: number;
  readonly endSec: number;
  /** Share of the song's own tempo. */
  readonly rate: number;
  /** Only its clicks and words are heard: the counts before a song that has none. */
  readonly silent?: boolean;
  /** Where the picture stands meanwhile; it moves with the sound where this is left out. */
  readonly heldAtSec?: number;
  /** Sounds over the song. */
  readonly cues: readonly Cue[];
}

/** A sound that stands at a moment of the song. */
export interface Cue {
  readonly sec: number;
  readonly buffer: AudioBuffer;
  /** Of the buffer, seconds: where in it to begin and how much of it to play. */
  readonly offsetSec?: number;
  readonly lengthSec?: number;
  /** Seconds of sound before the moment that it is heard at: it starts so much earlier. */
  readonly leadSec?: number;
  /** 0 to 1. */
  readonly level: number;
  /** The music gives way while it sounds. */
  readonly spoken?: boolean;
}

/** Gives the parts to be played, one after the other; undefined where nothing follows. */
export type NextPart = () => SoundPart | undefined;

interface Playing {
  readonly part: SoundPart;
  /** Seconds of the audio clock. */
  readonly when: number;
  readonly until: number;
  readonly nodes: readonly AudioScheduledSourceNode[];
}

/** Sound is prepared this far ahead of what is heard. */
const AHEAD_SEC = 8;
const LOOK_MS = 200;
/** From asking to hearing. */
const START_SEC = 0.06;
/** Neighbors overlap so long, one fading in while the other fades out. */
const FADE_SEC = 0.006;
/** Under spoken words the music has half its level. */
const DUCKED = 0.5;
const DUCK_SEC = 0.03;
/** One buffer of a part; what is larger is played with one channel. */
const LARGEST_BYTES = 40 * 2 ** 20;
const KEPT_PARTS = 4;
/** Slow enough that a delay of half a second is not taken for the next click. */
const TEST_EVERY_SEC = 1.2;
const TEST_CLICKS = 24;

export class PracticeSound {
  readonly context: AudioContext;
  /** Where all sound leaves: for measuring. */
  readonly output: GainNode;
  readonly #music: GainNode;
  readonly #cues: GainNode;
  #song: AudioBuffer | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #playing: Playing[] = [];
  #next: NextPart | undefined;
  #run = 0;
  readonly #prepared = new Map<string, Promise<AudioBuffer>>();

  constructor() {
    allowSoundInSilentMode();
    this.context = new AudioContext({ latencyHint: 'interactive' });
    this.output = new GainNode(this.context);
    this.#music = new GainNode(this.context);
    this.#cues = new GainNode(this.context);
    this.#music.connect(this.output);
    this.#cues.connect(this.output);
    this.output.connect(this.context.destination);
  }

  /** Called while the person's gesture lasts: later an iPhone leaves it silent. */
  open(): void {
    void this.context.resume().catch(() => undefined);
  }

  get ready(): boolean {
    return this.#song !== undefined;
  }

  /** @throws Error where the song cannot be loaded or decoded */
  async load(url: string): Promise<void> {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`The song could not be loaded: ${response.status}.`);
    this.#song = await this.context.decodeAudioData(await response.arrayBuffer());
    this.#prepared.clear();
  }

  /** Sounds of a file of the site. */
  async buffer(url: string): Promise<AudioBuffer> {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`A sound could not be loaded: ${response.status}.`);
    return await this.context.decodeAudioData(await response.arrayBuffer());
  }

  /** Loudness of song and clicks, 0 to 1 each. */
  setLevels(music: number, cues: number): void {
    this.#music.gain.value = music;
    this.#cues.gain.value = cues;
  }

  setMuted(muted: boolean): void {
    this.output.gain.value = muted ? 0 : 1;
  }

  /** Which ear hears the counts: -1 left, 1 right, 0 both; the music then has the other one. */
  setEars(cues: -1 | 0 | 1): void {
    this.#music.disconnect();
    this.#cues.disconnect();
    for (const [node, pan] of [
      [this.#music, -cues],
      [this.#cues, cues],
    ] as const) {
      if (cues === 0) node.connect(this.output);
      else node.connect(new StereoPannerNode(this.context, { pan })).connect(this.output);
    }
  }

  /**
   * Plays parts until there are none or `stop` is called. What sounded before ends.
   * @param from where in the first part to begin, seconds of the song
   * @returns once it sounds
   */
  async play(next: NextPart, from?: number): Promise<void> {
    this.stop();
    const run = this.#run;
    this.#next = next;
    await this.context.resume();
    const first = next();
    if (first === undefined) return;
    await this.#bufferOf(first);
    if (run !== this.#run) return;
    const when = this.context.currentTime + START_SEC;
    await this.#schedule(first, when, from, run);
    void this.#feed(run);
  }

  stop(): void {
    this.#run += 1;
    clearTimeout(this.#timer);
    const now = this.context.currentTime;
    for (const { nodes } of this.#playing) for (const node of nodes) node.stop(now);
    this.#playing = [];
    this.#next = undefined;
    this.#music.gain.cancelScheduledValues(now);
  }

  /**
   * What is heard now.
   * @returns undefined where nothing is played
   */
  now():
    | { readonly sec: number; readonly part: SoundPart; readonly next?: Arrival | undefined }
    | undefined {
    const clock = this.#heardClock();
    const index = Math.max(
      this.#playing.findLastIndex(({ when }) => when <= clock),
      0,
    );
    const current = this.#playing[index];
    if (current === undefined) return undefined;
    const { part, when } = current;
    const since = Math.max(clock - when, 0) * part.rate;
    const following = this.#playing[index + 1];
    return {
      part,
      sec: part.heldAtSec ?? Math.min(part.startSec + since, part.endSec),
      next: following && arrivalOf(following.part, part, following.when - clock),
    };
  }

  /** Whether everything asked for has been heard. */
  get ended(): boolean {
    const last = this.#playing.at(-1);
    return this.#next === undefined && (last === undefined || this.#heardClock() >= last.until);
  }

  /**
   * Clicks to tap along with, for measuring how late one hears.
   * @returns when they are played, in seconds of `performance.now()`, and how to end them
   */
  async playTestClicks(
    click: Float32Array<ArrayBuffer>,
  ): Promise<{ stop: () => void; atSec: readonly number[] }> {
    this.stop();
    await this.context.resume();
    const { sampleRate } = this.context;
    const buffer = new AudioBuffer({ length: click.length, sampleRate });
    buffer.copyToChannel(click, 0);
    const begin = this.context.currentTime + TEST_EVERY_SEC;
    const whens = Array.from({ length: TEST_CLICKS }, (_, index) => begin + index * TEST_EVERY_SEC);
    const nodes = whens.map((when) => {
      const node = new AudioBufferSourceNode(this.context, { buffer });
      node.connect(this.output);
      node.start(when);
      return node;
    });
    const toPage = performance.now() / 1_000 - this.#heardClock();
    return {
      stop: () => nodes.forEach((node) => node.stop()),
      atSec: whens.map((when) => when + toPage),
    };
  }

  async close(): Promise<void> {
    this.stop();
    await this.context.close();
  }

  /** `currentTime` moves in steps; this one is smooth. */
  #heardClock(): number {
    const { contextTime, performanceTime } = this.context.getOutputTimestamp();
    if (contextTime === undefined || performanceTime === undefined || performanceTime === 0) {
      return this.context.currentTime;
    }
    return contextTime + (performance.now() - performanceTime) / 1_000;
  }

  async #feed(run: number): Promise<void> {
    while (run === this.#run) {
      const last = this.#playing.at(-1);
      const next = this.#next;
      if (last === undefined || next === undefined) return;
      if (last.until - this.context.currentTime > AHEAD_SEC) break;
      const part = next();
      if (part === undefined) {
        this.#next = undefined;
        return;
      }
      await this.#schedule(part, last.until, undefined, run);
    }
    const heard = this.#heardClock();
    this.#playing = this.#playing.filter(
      ({ until }, index) => until > heard || index === this.#playing.length - 1,
    );
    if (run === this.#run) this.#timer = setTimeout(() => void this.#feed(run), LOOK_MS);
  }

  async #schedule(
    part: SoundPart,
    when: number,
    from: number | undefined,
    run: number,
  ): Promise<void> {
    const { sampleRate } = this.context;
    const frames = framesOf(part, sampleRate);
    const skipped = Math.min(
      Math.max(Math.round((((from ?? part.startSec) - part.startSec) / part.rate) * sampleRate), 0),
      frames - 1,
    );
    const start = when - skipped / sampleRate;
    const nodes: AudioScheduledSourceNode[] = [];
    if (part.silent !== true) {
      const buffer = await this.#bufferOf(part);
      if (run !== this.#run) return;
      nodes.push(this.#startMusic(buffer, when, skipped));
    }
    for (const cue of part.cues) {
      const node = this.#startCue(cue, start + (cue.sec - part.startSec) / part.rate);
      if (node) nodes.push(node);
    }
    this.#playing.push({ part, when: start, until: start + frames / sampleRate, nodes });
  }

  #startMusic(buffer: AudioBuffer, when: number, skipped: number): AudioScheduledSourceNode {
    const { sampleRate } = this.context;
    const fade = new GainNode(this.context);
    const node = new AudioBufferSourceNode(this.context, { buffer });
    const end = when + (buffer.length - skipped) / sampleRate - FADE_SEC;
    fade.gain.setValueAtTime(0, when);
    fade.gain.linearRampToValueAtTime(1, when + FADE_SEC);
    fade.gain.setValueAtTime(1, end);
    fade.gain.linearRampToValueAtTime(0, end + FADE_SEC);
    node.connect(fade).connect(this.#music);
    node.start(when, skipped / sampleRate);
    return node;
  }

  /** A sound that should have begun already is left out. */
  #startCue(cue: Cue, at: number): AudioScheduledSourceNode | undefined {
    const when = at - (cue.leadSec ?? 0);
    if (when < this.context.currentTime) return undefined;
    const node = new AudioBufferSourceNode(this.context, { buffer: cue.buffer });
    const level = new GainNode(this.context, { gain: cue.level });
    node.connect(level).connect(this.#cues);
    const lengthSec = cue.lengthSec ?? cue.buffer.duration;
    node.start(when, cue.offsetSec ?? 0, lengthSec);
    if (cue.spoken === true) {
      const { gain } = this.#music;
      const full = gain.value;
      gain.setTargetAtTime(full * DUCKED, when, DUCK_SEC);
      gain.setTargetAtTime(full, when + lengthSec, DUCK_SEC);
    }
    return node;
  }

  /** The sound of a part with the tail that the next one fades in over. */
  async #bufferOf(part: SoundPart): Promise<AudioBuffer> {
    const { startSec, endSec, rate } = part;
    const key = `${startSec}:${endSec}:${rate}`;
    let buffer = this.#prepared.get(key);
    if (buffer === undefined) {
      buffer = this.#prepare(part);
      this.#prepared.set(key, buffer);
      const [oldest] = this.#prepared.keys();
      if (this.#prepared.size > KEPT_PARTS && oldest !== undefined) this.#prepared.delete(oldest);
    }
    return await buffer;
  }

  async #prepare({ startSec, rate, ...part }: SoundPart): Promise<AudioBuffer> {
    const song = this.#song;
    if (song === undefined) throw new Error('No song has been loaded.');
    const { sampleRate } = this.context;
    const frames =
      framesOf({ startSec, rate, ...part }, sampleRate) + Math.round(FADE_SEC * sampleRate);
    const tooLarge = frames * song.numberOfChannels * Float32Array.BYTES_PER_ELEMENT;
    const source = tooLarge > LARGEST_BYTES ? oneChannel(song) : song;
    if (rate !== 1) return await stretched(source, startSec, frames, rate);
    const buffer = new AudioBuffer({
      length: frames,
      numberOfChannels: source.numberOfChannels,
      sampleRate,
    });
    cut(source, Math.round(startSec * sampleRate), frames).forEach((data, channel) => {
      buffer.copyToChannel(data as Float32Array<ArrayBuffer>, channel);
    });
    return buffer;
  }
}

/** Two moments of the song that are nearer to each other are the same to the eye, seconds. */
const SAME_PLACE_SEC = 0.001;

function arrivalOf(part: SoundPart, after: SoundPart, inSec: number): Arrival {
  const sec = part.heldAtSec ?? part.startSec;
  const jumps = Math.abs(sec - (after.heldAtSec ?? after.endSec)) > SAME_PLACE_SEC;
  return { sec, rate: part.rate, held: part.heldAtSec !== undefined, inSec, jumps };
}

/** Frames that a part takes, whole: the next one starts on the frame after them. */
function framesOf({ startSec, endSec, rate }: SoundPart, sampleRate: number): number {
  return Math.max(Math.round(((endSec - startSec) / rate) * sampleRate), 1);
}

function oneChannel(song: AudioBuffer): AudioBuffer {
  const { length, sampleRate, numberOfChannels } = song;
  const mixed = new AudioBuffer({ length, sampleRate, numberOfChannels: 1 });
  const data = mixed.getChannelData(0);
  for (let channel = 0; channel < numberOfChannels; channel += 1) {
    const one = song.getChannelData(channel);
    for (let i = 0; i < length; i += 1) data[i] = (data[i] ?? 0) + (one[i] ?? 0) / numberOfChannels;
  }
  return mixed;
}

/** An iPhone's silent switch mutes what a page makes unless it says that it plays. */
function allowSoundInSilentMode(): void {
  const { audioSession } = navigator as Navigator & { audioSession?: { type: string } };
  if (audioSession) audioSession.type = 'playback';
}
