/**
 * Practicing a dance: what is repeated, how fast, counted by what. It plays through the media element
 * as long as that will do, and through its own sound where it will not.
 */
import { SOUNDS, type Click, type FeelChoice, type SoundName } from '../practice/clicks.ts';
import { OWN_TEMPO, SPEED_STEP } from '../practice/speed.ts';
import { nextMoveAt } from '../practice/next-move.ts';
import { nearestBeat, partBeside, secondsOf, type DancePart } from '../practice/spans.ts';
import type { Voice, VoiceIndex } from '../practice/voice.ts';
import { lastAtOrBefore } from '../result-view.ts';
import { CAMERA_PRESETS } from '../stage/cameras.ts';
import { Awake } from './awake.ts';
import { clickSamples } from './click-sounds.ts';
import { listenToMediaKeys, tellPosition } from './media-keys.ts';
import { Hearing, type Ear } from './practice-hearing.svelte.ts';
import { Loops } from './practice-loops.svelte.ts';
import {
  readPractice,
  writePractice,
  type PracticeMemory,
  type SavedLoop,
} from './practice-memory.ts';
import {
  loopParts,
  songParts,
  type CountInCounts,
  type DanceInTime,
  type LoopPart,
  type LoopSettings,
} from './practice-parts.ts';
import type { HeardNow } from './picture-relay.ts';
import { PracticeSound } from './practice-sound.ts';
import { Tempo } from './practice-tempo.svelte.ts';
import { sayName } from './say-name.ts';
import type { Playback } from './playback.svelte.ts';
import type { Language } from '@bachata/core/languages.ts';

/** Below this the browser's own slow sound smears what one dances to. */
const OWN_SOUND_BELOW = 75;
const WRITE_MS = 2_000;
/** A place nearer to the start is not worth going back to. */
const WORTH_GOING_ON_SEC = 10;

export interface PracticeOptions {
  /** Names the dance in this device's memory. */
  readonly id: string;
  readonly language: Language;
  readonly playback: Playback;
  readonly audioUrl: string;
  readonly dance: () => DanceInTime;
  /** Whether the 1 of this song is a guess: then nothing counts aloud. */
  readonly countsAreUnsure: boolean;
}

/** What is wrong with the sound, as a key of the messages. */
export type PracticeProblem = 'sound' | 'voice';

export class Practice {
  counting = $state(false);
  countIn: CountInCounts = $state(4);
  countInEveryPass = $state(false);
  click: Click = $state('none');
  feel: FeelChoice = $state('song');
  voice: Voice = $state('none');
  problem: PracticeProblem | undefined = $state();
  preparing = $state(false);
  /** Where one was the last time, until one goes on or plays. */
  goOn: PracticeMemory | undefined = $state.raw();

  readonly hearing = new Hearing();
  readonly loops: Loops;
  readonly tempo: Tempo;
  readonly countsAreUnsure: boolean;
  readonly #options: PracticeOptions;
  readonly #playback: Playback;
  #sound: PracticeSound | undefined;
  #sounds: Record<SoundName, AudioBuffer> | undefined;
  #spoken: LoopSettings['cueing']['spoken'];
  #loading: Promise<void> | undefined;
  #written = 0;

  constructor(options: PracticeOptions) {
    this.#options = options;
    this.#playback = options.playback;
    this.countsAreUnsure = options.countsAreUnsure;
    this.tempo = new Tempo((rate) => this.#playback.setSpeed(rate));
    this.loops = new Loops({
      dance: options.dance,
      songSec: () => this.#playback.time,
      heardSec: () => this.heardSec,
      changed: async () => await this.#again(),
      left: () => this.tempo.leaveLadder(),
      savedChanged: () => this.#write(),
    });
  }

  /** Takes up what this device remembers; in the browser only. */
  remember(): void {
    this.hearing.remember();
    const {
      sec = 0,
      percent = OWN_TEMPO,
      mirrored = false,
      loop,
      saved,
    } = readPractice(this.#options.id);
    const { loops } = this;
    loops.saved = Array.isArray(saved) ? saved.filter((each) => loops.fits(each)) : [];
    const known = loop && loops.fits(loop) ? loop : undefined;
    if (sec > WORTH_GOING_ON_SEC || known || percent !== OWN_TEMPO) {
      this.goOn = { sec, percent, mirrored, loop: known, saved: loops.saved };
    }
  }

  /** The place to go on at; undefined where it is the start, and speed or loop alone come back. */
  get goOnAtSec(): number | undefined {
    const sec = this.goOn?.sec ?? 0;
    return sec > WORTH_GOING_ON_SEC ? sec : undefined;
  }

  /** Goes on as the last time. */
  async resume(): Promise<void> {
    const memory = this.goOn;
    if (!memory) return;
    this.goOn = undefined;
    this.#playback.mirrored = memory.mirrored;
    this.tempo.set(memory.percent);
    this.loops.loop = memory.loop;
    this.#playback.goTo(memory.sec);
    await this.play();
  }

  /** The moment of the song that is in the ear now: what counts and picture show. */
  get heardSec(): number {
    return Math.max(this.#playback.time - (this.hearing.delay / 1_000) * this.tempo.rate, 0);
  }

  get #dance(): DanceInTime {
    return this.#options.dance();
  }

  get #needsSound(): boolean {
    return (
      this.loops.loop !== undefined ||
      this.click !== 'none' ||
      this.voice === 'counts' ||
      this.voice === 'ones' ||
      this.tempo.percent < OWN_SOUND_BELOW ||
      this.hearing.ear !== 0
    );
  }

  // Playing

  async toggle(): Promise<void> {
    if (this.#playback.playing) this.pause();
    else await this.play();
  }

  pause(): void {
    this.#playback.pause();
    this.counting = false;
    this.#write();
  }

  /** From where one is; a loop that one is not in is played from its start. */
  async play(): Promise<void> {
    this.goOn = undefined;
    if (!this.#needsSound) {
      await this.#playback.play();
      return;
    }
    const sound = this.#openSound();
    this.preparing = true;
    try {
      await this.#loadSound(sound);
      await this.#startSound(sound);
    } catch {
      this.problem = 'sound';
      await this.#playback.play();
    } finally {
      this.preparing = false;
    }
  }

  /** While a touch lasts that may turn out to start the dance: an iPhone opens sound at no other time. */
  touched(): void {
    if (this.#needsSound) this.#openSound();
  }

  #openSound(): PracticeSound {
    this.#sound ??= new PracticeSound();
    this.#sound.open();
    return this.#sound;
  }

  async #startSound(sound: PracticeSound): Promise<void> {
    const dance = this.#dance;
    const settings = (): LoopSettings => this.#settings();
    this.#applyLevels();
    const sec = this.#playback.time;
    if (this.loops.loop) {
      const from = this.loops.isInside(sec) ? sec : undefined;
      await sound.play(loopParts(dance, settings, this.tempo.rung, from), from);
    } else {
      const beat = lastAtOrBefore(dance.beatsSec, sec);
      await sound.play(songParts(dance, settings, Math.max(beat, 0)), sec);
    }
    this.#playback.follow({
      now: () => this.#heard(sound),
      pause: () => sound.stop(),
    });
  }

  #heard(sound: PracticeSound): HeardNow | undefined {
    const now = sound.ended ? undefined : sound.now();
    if (now === undefined) return undefined;
    const part: LoopPart = now.part;
    this.counting = part.heldAtSec !== undefined;
    this.loops.pass = part.pass ?? 0;
    if (part.span) this.loops.cameTo(part.span);
    if (part.rung) this.tempo.rung = part.rung;
    if (this.loops.loop && part.pass === undefined) this.loops.end();
    this.#writeNowAndThen();
    return { sec: now.sec, rate: part.rate, held: this.counting, next: now.next };
  }

  #settings(): LoopSettings {
    if (!this.#sounds) throw new Error('The sounds have not been made.');
    const { loops, tempo } = this;
    return {
      span: loops.loop ?? loops.whole,
      passes: loops.passesEach,
      following: loops.following,
      percent: tempo.percent,
      ladder: tempo.rung && tempo.ladder,
      countIn: this.countIn,
      countInEveryPass: this.countInEveryPass,
      cueing: {
        click: this.click,
        feel: this.feel,
        voice: this.voice,
        sounds: this.#sounds,
        spoken: this.#spoken,
      },
    };
  }

  /** The song has another sound from now on, as long and in time with it: it is loaded when it is wanted. */
  async changeSound(): Promise<void> {
    this.#playback.pause();
    this.#loading = undefined;
    await this.setClick('none');
  }

  async #loadSound(sound: PracticeSound): Promise<void> {
    this.#loading ??= (async () => {
      await Promise.all([sound.load(this.#options.audioUrl), this.#loadVoice(sound)]);
      const { sampleRate } = sound.context;
      this.#sounds = Object.fromEntries(
        SOUNDS.map((name) => {
          const samples = clickSamples(name, sampleRate);
          const buffer = new AudioBuffer({ length: samples.length, sampleRate });
          buffer.copyToChannel(samples, 0);
          return [name, buffer];
        }),
      ) as Record<SoundName, AudioBuffer>;
    })();
    try {
      await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  /** Without its voice the dance is still counted by clicks. */
  async #loadVoice(sound: PracticeSound): Promise<void> {
    const { language } = this.#options;
    try {
      const [response, buffer] = await Promise.all([
        fetch('/voice/voice.json'),
        sound.buffer(`/voice/${language}.wav`),
      ]);
      const index = (await response.json()) as VoiceIndex;
      this.#spoken = { buffer, words: index[language] };
    } catch {
      this.problem = 'voice';
    }
  }

  /** After a change of what is heard: the same place, the new way. */
  async #again(): Promise<void> {
    this.#writeNowAndThen();
    if (!this.#playback.playing) return;
    const { time } = this.#playback;
    this.#playback.pause();
    this.#playback.time = time;
    if (!this.#needsSound) this.#playback.seek(time);
    await this.play();
  }

  // What is repeated, and how fast

  saveLoop(name: string): void {
    const { mirrored, camera } = this.#playback;
    this.loops.save(name, { percent: this.tempo.percent, mirrored, camera });
  }

  async useSaved(saved: SavedLoop): Promise<void> {
    this.#playback.mirrored = saved.mirrored;
    const camera = CAMERA_PRESETS.find((preset) => preset === saved.camera);
    if (camera) this.#playback.camera = camera;
    this.tempo.set(saved.percent);
    const { kind, startBeat, endBeat } = saved;
    await this.loops.set({ kind, startBeat, endBeat });
  }

  async setPercent(percent: number): Promise<void> {
    this.tempo.leaveLadder();
    this.tempo.set(percent);
    await this.#again();
  }

  async faster(steps: number): Promise<void> {
    await this.setPercent(this.tempo.percent + steps * SPEED_STEP);
  }

  /** Up the ladder with what is repeated; without a loop, with the phrase that is danced now. */
  async startLadder(): Promise<void> {
    this.tempo.startLadder();
    this.loops.ensure();
    if (this.#playback.playing) await this.#again();
    else await this.play();
  }

  async stepBack(): Promise<void> {
    if (!this.tempo.rung) return;
    this.tempo.stepBack();
    await this.#again();
  }

  async stopLadder(): Promise<void> {
    this.tempo.leaveLadder();
    await this.#again();
  }

  // Where one is

  /** To a moment of the song. Outside of a loop the loop comes along, or ends where it is a free one. */
  async seek(sec: number): Promise<void> {
    const wasPlaying = this.#playback.playing;
    this.loops.follow(sec);
    if (wasPlaying) this.#playback.pause();
    this.#playback.goTo(sec);
    if (wasPlaying) await this.play();
    this.#writeNowAndThen();
  }

  /** To the start of the part before or after the one that is danced now. */
  async step(part: DancePart, direction: 1 | -1): Promise<void> {
    const { beatsSec } = this.#dance;
    const next = partBeside(this.loops.parts[part], beatsSec, this.#playback.time, direction);
    if (next) await this.seek(secondsOf(next, beatsSec).startSec);
  }

  /** From the start of what is repeated, or of the dance. */
  async restart(): Promise<void> {
    await this.seek(this.loops.sec?.startSec ?? 0);
    if (!this.#playback.playing) await this.play();
  }

  /** By one count, standing still. */
  stepCount(direction: 1 | -1): void {
    this.pause();
    const beat = nearestBeat(this.#dance.beatsSec, this.#playback.time) + direction;
    const sec = this.#dance.beatsSec[beat];
    if (sec !== undefined) this.#playback.goTo(sec);
  }

  stepFrame(direction: 1 | -1, framesPerSecond: number): void {
    this.pause();
    const frame = Math.floor(this.#playback.time * framesPerSecond + 0.01) + direction;
    this.#playback.seek(frame / framesPerSecond + 0.0005);
  }

  // How it is counted

  async setClick(click: Click, feel = this.feel): Promise<void> {
    this.click = click;
    this.feel = feel;
    await this.#again();
  }

  async setVoice(voice: Voice): Promise<void> {
    this.voice = voice;
    await this.#again();
  }

  async setEar(ear: Ear): Promise<void> {
    this.hearing.setEar(ear);
    await this.#again();
  }

  setLevels(musicLevel: number, cueLevel: number): void {
    this.hearing.setLevels(musicLevel, cueLevel);
    this.#applyLevels();
  }

  /** Plays clicks to tap along with, for the delay of the loudspeaker. */
  async startTapTest(): Promise<void> {
    this.pause();
    await this.hearing.startTapTest(this.#openSound());
  }

  #applyLevels(): void {
    if (!this.#sound) return;
    this.hearing.apply(this.#sound);
    this.#sound.setMuted(this.#playback.muted);
  }

  setMuted(muted: boolean): void {
    this.#playback.muted = muted;
    this.#sound?.setMuted(muted);
  }

  // What is kept

  #writeNowAndThen(): void {
    if (Date.now() - this.#written > WRITE_MS) this.#write();
  }

  #write(): void {
    this.#written = Date.now();
    writePractice(this.#options.id, {
      sec: this.#playback.time,
      percent: this.tempo.chosen,
      mirrored: this.#playback.mirrored,
      loop: this.loops.loop,
      saved: this.loops.saved,
    });
  }

  /**
   * While the page is open: keys of headphones and lock screen, a screen that stays awake while it
   * plays, and the names of moves called ahead.
   * @returns the function that ends it
   */
  atHome(title: string): () => void {
    const awake = new Awake();
    const leaveKeys = listenToMediaKeys(title, {
      play: () => void this.play(),
      pause: () => this.pause(),
      previoustrack: () => void this.step('move', -1),
      nexttrack: () => void this.step('move', 1),
    });
    const leaveEffects = $effect.root(() => {
      $effect(() => awake.set(this.#playback.playing));
      $effect(() => {
        const { playing, time } = this.#playback;
        if (playing) tellPosition(this.#playback.durationSec, time, this.tempo.percent / OWN_TEMPO);
      });
      $effect(() => {
        const name = this.voice === 'names' && this.#playback.playing ? this.#nextName : undefined;
        if (name !== undefined) sayName(name, this.#options.language);
      });
    });
    return () => {
      leaveEffects();
      leaveKeys();
      awake.dispose();
    };
  }

  readonly #nextName = $derived.by(
    () => nextMoveAt(this.#options.dance(), this.heardSec)?.segment.name[this.#options.language],
  );

  async dispose(): Promise<void> {
    if (this.#playback.time > 0) this.#write();
    await this.#sound?.close();
  }
}
