/** Plays a part of a song over and over: silently by a clock, and by its sound once that is wanted. */

export class SamplePlayback {
  /** Seconds into the song. */
  time = $state(0);
  playing = $state(false);
  speed = $state(1);
  mirrored = $state(false);
  /** Whether the song is to be heard. */
  audible = $state(false);

  readonly #fromSec: number;
  readonly #toSec: number;
  #sound: HTMLAudioElement | undefined;

  constructor(fromSec: number, toSec: number) {
    this.#fromSec = fromSec;
    this.#toSec = toSec;
    this.time = fromSec;
  }

  /** @returns the function that ends it */
  attach(sound: HTMLAudioElement): () => void {
    this.#sound = sound;
    sound.preservesPitch = true;
    let before = performance.now();
    let frame = 0;
    const tick = (now: number): void => {
      this.#follow(sound, now - before);
      before = now;
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(frame);
      sound.pause();
    };
  }

  toggle(): void {
    this.playing = !this.playing;
    this.#hear();
  }

  toggleSound(): void {
    this.audible = !this.audible;
    if (this.audible) this.playing = true;
    this.#hear();
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    if (this.#sound) this.#sound.playbackRate = speed;
  }

  #hear(): void {
    const sound = this.#sound;
    if (!sound) return;
    if (!this.playing || !this.audible) {
      sound.pause();
      return;
    }
    sound.currentTime = this.time;
    sound.playbackRate = this.speed;
    // Where the browser refuses, the couple goes on in silence.
    sound.play().catch(() => (this.audible = false));
  }

  #follow(sound: HTMLAudioElement, sinceMs: number): void {
    if (!this.playing) return;
    const isHeard = this.audible && !sound.paused && !sound.seeking && sound.readyState > 2;
    if (isHeard) this.time = sound.currentTime;
    // Until the sound has come the couple waits for it.
    else if (!this.audible) this.time += (Math.min(sinceMs, 250) / 1000) * this.speed;
    if (this.time < this.#toSec) return;
    this.time = this.#fromSec;
    if (this.audible) sound.currentTime = this.#fromSec;
  }
}
