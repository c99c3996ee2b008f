/** The state of the player, shared by its controls, the timeline and the counts. */
export const SPEEDS = [0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

const SEEK_STEP_SEC = 0.005;

export interface LoopSpan {
  readonly startSec: number;
  readonly endSec: number;
}

export interface PlaybackPosition {
  /** Seconds into the song. */
  readonly sec: number;
  readonly playing: boolean;
}

export class Playback {
  /** Seconds into the song, at the rate of the display. */
  time = $state(0);
  playing = $state(false);
  speed = $state(1);
  mirrored = $state(false);
  muted = $state(false);
  /** What is danced stands below the picture already, which they cover in part. */
  captions = $state(false);
  bigCounts = $state(true);
  /** What is repeated; undefined for nothing. */
  loop: LoopSpan | undefined = $state.raw();
  failed = $state(false);

  readonly durationSec: number;
  #video: HTMLMediaElement | undefined;
  /** Where the next element goes on: what was left by the one before, or by another page. */
  #resume: PlaybackPosition | undefined;

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
    video.preservesPitch = true;
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
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(frame);
      video.removeEventListener('loadedmetadata', resume);
      this.#resume ??= this.position;
      video.removeEventListener('error', fail);
      this.#video = undefined;
    };
  }

  async toggle(): Promise<void> {
    const video = this.#video;
    if (!video) return;
    if (!video.paused) video.pause();
    // An interrupted start is no failure; a real one arrives as an `error` event.
    else await video.play().catch(() => undefined);
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
    if (this.#video) this.#video.playbackRate = speed;
  }

  #follow(video: HTMLMediaElement): void {
    if (this.#resume) return;
    const { loop } = this;
    if (loop && !video.seeking && !video.paused && video.currentTime >= loop.endSec) {
      video.currentTime = loop.startSec;
    }
    this.time = video.currentTime;
    this.playing = !video.paused;
  }
}
