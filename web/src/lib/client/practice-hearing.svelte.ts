/** How one hears: levels, which ear has the counts, and how late the loudspeaker is. */
import { delayNear, delayOfTaps } from '../practice/delay.ts';
import { clickSamples } from './click-sounds.ts';
import { readHearing, writeHearing } from './practice-memory.ts';
import type { PracticeSound } from './practice-sound.ts';

export type Ear = -1 | 0 | 1;

export class Hearing {
  musicLevel = $state(1);
  cueLevel = $state(0.8);
  /** Which ear hears the counts: -1 left, 1 right, 0 both. */
  ear: Ear = $state(0);
  delayMs = $state({ here: 0, wireless: 0 });
  wireless = $state(false);
  /** While one taps along for the delay: the taps so far, seconds of the page's clock. */
  taps: readonly number[] | undefined = $state.raw();
  #test: { stop: () => void; readonly atSec: readonly number[] } | undefined;

  /** Milliseconds that the ear is behind the page, where one listens now. */
  get delay(): number {
    return this.wireless ? this.delayMs.wireless : this.delayMs.here;
  }

  /** Takes up what this device remembers; in the browser only. */
  remember(): void {
    const { musicLevel, cueLevel, ear, delayMs, hearsWireless } = readHearing();
    this.musicLevel = level(musicLevel, this.musicLevel);
    this.cueLevel = level(cueLevel, this.cueLevel);
    this.ear = ear === -1 || ear === 1 ? ear : 0;
    this.delayMs = {
      here: delayNear(Number(delayMs?.here) || 0),
      wireless: delayNear(Number(delayMs?.wireless) || 0),
    };
    this.wireless = hearsWireless === true;
  }

  setLevels(musicLevel: number, cueLevel: number): void {
    this.musicLevel = musicLevel;
    this.cueLevel = cueLevel;
    this.#write();
  }

  setEar(ear: Ear): void {
    this.ear = ear;
    this.#write();
  }

  setDelay(ms: number): void {
    const { here, wireless } = this.delayMs;
    const delay = delayNear(ms);
    this.delayMs = this.wireless ? { here, wireless: delay } : { here: delay, wireless };
    this.#write();
  }

  setWireless(wireless: boolean): void {
    this.wireless = wireless;
    this.#write();
  }

  apply(sound: PracticeSound): void {
    sound.setLevels(this.musicLevel, this.cueLevel);
    sound.setEars(this.ear);
  }

  /** Plays clicks to tap along with. */
  async startTapTest(sound: PracticeSound): Promise<void> {
    this.taps = [];
    this.#test = await sound.playTestClicks(clickSamples('accent', sound.context.sampleRate));
  }

  /** With the last tap of a test the delay is set. */
  tap(): void {
    if (!this.taps || !this.#test) return;
    this.taps = [...this.taps, performance.now() / 1_000];
    const delay = delayOfTaps(this.taps, this.#test.atSec);
    if (delay === undefined) return;
    this.setDelay(delay);
    this.stopTapTest();
  }

  stopTapTest(): void {
    this.#test?.stop();
    this.#test = undefined;
    this.taps = undefined;
  }

  #write(): void {
    const { musicLevel, cueLevel, ear, delayMs, wireless } = this;
    writeHearing({ musicLevel, cueLevel, ear, delayMs, hearsWireless: wireless });
  }
}

function level(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : otherwise;
}
