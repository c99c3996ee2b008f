/** The state of the player, shared by its controls, the timeline and the counts. */
export const SPEEDS = [0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

export interface LoopSpan {
  readonly startSec: number;
  readonly endSec: number;
}

export class Playback {
  /** Seconds into the song, at the rate of the display. */
  time = $state(0);
  playing = $state(false);
  speed = $state(1);
  mirrored = $state(false);
  muted = $state(false);
  captions = $state(true);
  bigCounts = $state(true);
  /** What is repeated; undefined for nothing. */
  loop: LoopSpan | undefined = $state.raw();
  failed = $state(false);

  readonly durationSec: number;
  #video: HTMLMediaElement | undefined;

  constructor(durationSec: number) {
    this.durationSec = durationSec;
  }

  /** Takes charge of a video element. @returns the function that lets it go */
  attach(video: HTMLMediaElement): () => void {
    this.#video = video;
    video.preservesPitch = true;
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
    video.currentTime = target;
    this.time = target;
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    if (this.#video) this.#video.playbackRate = speed;
  }

  #follow(video: HTMLMediaElement): void {
    const { loop } = this;
    if (loop && !video.seeking && !video.paused && video.currentTime >= loop.endSec) {
      video.currentTime = loop.startSec;
    }
    this.time = video.currentTime;
    this.playing = !video.paused;
  }
}
