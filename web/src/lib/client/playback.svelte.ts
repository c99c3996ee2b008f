/** The state of the player, shared by its controls, the timeline and the counts. */
import type { CameraPreset } from '../stage/cameras.ts';
import { PictureRelay, SEEK_STEP_SEC, type HeardNow, type PlayerPlace } from './picture-relay.ts';

export interface LoopSpan {
  readonly startSec: number;
  readonly endSec: number;
}

export interface PlaybackPosition {
  /** Seconds into the song. */
  readonly sec: number;
  readonly playing: boolean;
}

/**
 * Sound that leads in the place of the element's own: a repeated part, or clicks on the counts.
 * The element follows it, muted.
 */
export interface LeadingSound {
  /** What is heard now, seconds; undefined once all has been heard. */
  now(): HeardNow | undefined;
  pause(): void;
}

/** After these a player may be elsewhere, or play: all that time it is followed, and at rest it costs nothing. */
const MOVES = [
  ...['loadedmetadata', 'emptied', 'play', 'playing', 'pause', 'ended'],
  ...['seeking', 'seeked', 'timeupdate'],
] as const;

export class Playback {
  /** Seconds into the song, at the rate of the display. */
  time = $state(0);
  playing = $state(false);
  speed = $state(1);
  mirrored = $state(false);
  /** Where one looks at the live stage from. */
  camera: CameraPreset = $state('three-quarter');
  muted = $state(false);
  /** What is danced stands below the picture already, which they cover in part. */
  captions = $state(false);
  bigCounts = $state(true);
  /** What is repeated; undefined for nothing. */
  loop: LoopSpan | undefined = $state.raw();
  failed = $state(false);
  /** Whether the sound is not the element's. */
  led = $state(false);
  /** Which of the film's players is. */
  inSight: PlayerPlace = $state(0);

  readonly durationSec: number;
  /** Who shows the picture while sound leads. */
  readonly relay = new PictureRelay((place) => (this.inSight = place));
  #video: HTMLMediaElement | undefined;
  /** Where the next element goes on: what was left by the one before, or by another page. */
  #resume: PlaybackPosition | undefined;
  #lead: LeadingSound | undefined;
  /** Follows the element from the next picture on, until it rests. */
  #wake: (() => void) | undefined;

  constructor(durationSec: number, start?: PlaybackPosition) {
    this.durationSec = durationSec;
    this.#resume = start;
    this.time = start?.sec ?? 0;
  }

  get position(): PlaybackPosition {
    return { sec: this.time, playing: this.playing };
  }

  /**
   * Takes charge of a video or audio element, which goes on where the one before was.
   * @returns the function that lets it go
   */
  attach(video: HTMLMediaElement): () => void {
    this.#video = video;
    this.failed = false;
    const leaveRelay = this.relay.attach(0, video);
    const resume = (): void => {
      const from = this.#resume;
      this.#resume = undefined;
      if (from === undefined) return;
      video.currentTime = Math.min(from.sec, this.durationSec);
      video.playbackRate = this.speed;
      // Refused without a gesture of the person on this page: the button remains.
      if (from.playing) void video.play().catch(() => undefined);
    };
    if (video.readyState >= HTMLMediaElement.HAVE_METADATA) resume();
    else video.addEventListener('loadedmetadata', resume, { once: true });
    const fail = (): void => {
      this.failed = true;
    };
    // It may have failed before this script ran.
    if (video.error) fail();
    video.addEventListener('error', fail);
    let frame = 0;
    const tick = (): void => {
      this.#follow(video);
      const rests = video.paused && !video.seeking && this.#lead === undefined;
      frame = rests ? 0 : requestAnimationFrame(tick);
    };
    const wake = (): void => {
      if (frame === 0) frame = requestAnimationFrame(tick);
    };
    for (const event of MOVES) video.addEventListener(event, wake);
    this.#wake = wake;
    wake();
    return () => {
      cancelAnimationFrame(frame);
      for (const event of MOVES) video.removeEventListener(event, wake);
      this.#wake = undefined;
      leaveRelay();
      video.removeEventListener('loadedmetadata', resume);
      this.#resume ??= this.position;
      video.removeEventListener('error', fail);
      this.#video = undefined;
    };
  }

  async toggle(): Promise<void> {
    if (this.playing) this.pause();
    else await this.play();
  }

  async play(): Promise<void> {
    // An interrupted start is no failure; a real one arrives as an `error` event.
    await this.#video?.play().catch(() => undefined);
  }

  pause(): void {
    this.#lead?.pause();
    this.#lead = undefined;
    this.led = false;
    this.relay.rest();
    this.#video?.pause();
  }

  /** From now on the element follows `sound`; without one it plays by itself, from where it is. */
  follow(sound: LeadingSound | undefined): void {
    this.#lead = sound;
    this.led = sound !== undefined;
    const video = this.#video;
    if (!video) return;
    video.playbackRate = this.speed;
    this.#wake?.();
    if (sound) void video.play().catch(() => undefined);
  }

  seek(sec: number): void {
    const video = this.#video;
    if (!video) return;
    const target = Math.min(Math.max(sec, 0), this.durationSec);
    this.time = target;
    if (this.#resume) this.#resume = { ...this.#resume, sec: target };
    else video.currentTime = target;
  }

  /** To a moment of the plan; a player rounds down to its own steps, which would be before it. */
  goTo(sec: number): void {
    this.seek(sec + SEEK_STEP_SEC);
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    if (this.#video && !this.#lead) this.#video.playbackRate = speed;
  }

  #followSound(sound: LeadingSound): void {
    const now = sound.now();
    if (now === undefined) {
      this.pause();
      return;
    }
    // A part at the edge of the song begins or ends in the silence outside.
    const within = (sec: number): number => Math.min(Math.max(sec, 0), this.durationSec);
    const next = now.next && { ...now.next, sec: within(now.next.sec) };
    this.time = within(now.sec);
    this.playing = true;
    this.relay.follow({ ...now, sec: this.time, next });
  }

  #follow(video: HTMLMediaElement): void {
    if (this.#resume) return;
    if (this.#lead) {
      this.#followSound(this.#lead);
      return;
    }
    const { loop } = this;
    if (loop && !video.seeking && !video.paused && video.currentTime >= loop.endSec) {
      video.currentTime = loop.startSec;
    }
    this.time = video.currentTime;
    this.playing = !video.paused;
  }
}
