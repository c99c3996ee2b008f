import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PictureRelay, type HeardNow, type PlayerPlace } from './picture-relay.ts';

const FRAME_MS = 16;
const LOOP = { startSec: 10, endSec: 14 };

/** A player whose jumps and starts take as long as those of a browser. */
class SlowPlayer extends EventTarget {
  readyState = 4;
  preservesPitch = false;
  playbackRate = 1;
  paused = true;
  seeking = false;
  jumps = 0;
  #sec = LOOP.startSec;
  #movesAt = Infinity;
  readonly #seekMs: number;

  constructor(seekMs: number) {
    super();
    this.#seekMs = seekMs;
  }

  get currentTime(): number {
    return this.#sec;
  }

  set currentTime(sec: number) {
    this.#sec = sec;
    this.jumps += 1;
    this.seeking = true;
    setTimeout(() => {
      this.seeking = false;
      this.dispatchEvent(new Event('seeked'));
    }, this.#seekMs);
  }

  async play(): Promise<void> {
    this.paused = false;
    this.#movesAt = performance.now() + 50;
    await Promise.resolve();
  }

  pause(): void {
    this.paused = true;
  }

  pass(ms: number): void {
    if (this.paused || this.seeking || performance.now() < this.#movesAt) return;
    this.#sec += (ms / 1_000) * this.playbackRate;
  }
}

/** What is heard of a loop so long after its first pass began. */
function heardOf(sinceSec: number): HeardNow {
  const length = LOOP.endSec - LOOP.startSec;
  const inPass = sinceSec % length;
  const next = { sec: LOOP.startSec, rate: 1, held: false, inSec: length - inPass, jumps: true };
  return { sec: LOOP.startSec + inPass, rate: 1, held: false, next };
}

const asElement = (player: SlowPlayer): HTMLMediaElement => player as unknown as HTMLMediaElement;

beforeEach(() => {
  vi.stubGlobal('HTMLMediaElement', { HAVE_METADATA: 1, HAVE_CURRENT_DATA: 2 });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Plays passes of the loop. @returns how far the picture in sight was from the sound, picture by picture */
function played(passes: number, seekMs: number, withTwin: boolean) {
  let inSight: PlayerPlace = 0;
  const players = [new SlowPlayer(seekMs), new SlowPlayer(seekMs)] as const;
  const relay = new PictureRelay((place) => (inSight = place));
  relay.attach(0, asElement(players[0]));
  if (withTwin) relay.attach(1, asElement(players[1]));
  const away: { sinceSec: number; sec: number }[] = [];
  const began = performance.now();
  const length = LOOP.endSec - LOOP.startSec;
  while (performance.now() - began < passes * length * 1_000) {
    const sinceSec = (performance.now() - began) / 1_000;
    const heard = heardOf(sinceSec);
    relay.follow(heard);
    const off = players[inSight].currentTime - heard.sec;
    away.push({ sinceSec, sec: players[inSight].seeking ? Infinity : Math.abs(off) });
    vi.advanceTimersByTime(FRAME_MS);
    for (const player of players) player.pass(FRAME_MS);
  }
  return { away, players, relay };
}

describe('a picture that follows a loop', () => {
  it('is within a frame of the sound from the start of each repeat on', () => {
    const { away } = played(8, 300, true);
    const starts = [3, 4, 5, 6, 7].map((pass) => pass * 4);
    for (const start of starts) {
      // One picture of the display belongs to either side of the seam.
      const first = away.filter(({ sinceSec }) => sinceSec > start + 0.02 && sinceSec < start + 1);
      expect(Math.max(...first.map(({ sec }) => sec))).toBeLessThan(0.033);
    }
  });

  it('is late by its jump where nothing relieves it', () => {
    const { away } = played(4, 300, false);
    const first = away.filter(({ sinceSec }) => sinceSec > 12.05 && sinceSec < 12.25);
    expect(Math.min(...first.map(({ sec }) => sec))).toBe(Infinity);
  });

  it('waits for a player that is still on its way instead of dancing on', () => {
    const { away, players } = played(2.75, 900, true);
    expect(away.at(-1)?.sec).toBeLessThan(0.033);
    for (const { currentTime } of players) expect(currentTime).toBeLessThan(LOOP.endSec + 0.1);
  });

  it('goes back to the first player when the sound leads no more', () => {
    const { players, relay } = played(1.25, 300, true);
    const { currentTime } = players[1];
    relay.rest();
    expect(players.every(({ paused }) => paused)).toBe(true);
    expect(players[0].currentTime).toBe(currentTime);
  });
});
