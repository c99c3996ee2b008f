/**
 * Two players of the same film that relieve each other, so that a repeat is in sight when it is heard.
 *
 * A jump takes a player as long as it takes to fetch and decode what lies between key frames: longer
 * than an eye overlooks. So one player waits, paused, where the sound goes on next, is started a little
 * early, and is shown when the sound arrives there. With one player alone the picture jumps by itself.
 */

/** What is heard at a moment, and what follows on it. */
export interface HeardNow {
  /** Seconds of the song. */
  readonly sec: number;
  readonly rate: number;
  /** The picture stands still meanwhile. */
  readonly held: boolean;
  /** What is heard after this; undefined where that is not known yet, or is nothing. */
  readonly next?: Arrival | undefined;
}

export interface Arrival {
  readonly sec: number;
  readonly rate: number;
  readonly held: boolean;
  /** Seconds from now. */
  readonly inSec: number;
  /** Whether it is another place of the song than where the present sound ends. */
  readonly jumps: boolean;
}

/** A player rounds down to its own steps, which would be the frame before. */
export const SEEK_STEP_SEC = 0.005;
/** A picture that is further from the sound is set right; nearer, it is drawn closer by its rate. */
const JUMP_SEC = 0.12;
const PULL_A_SEC = 2.5;
const MOST_PULL = 0.25;
/** Changes of the rate that are smaller than this are not worth telling the player. */
const RATE_STEP = 0.01;
/** What is swapped is seen with the display's next picture; so much ahead, half of them come early. */
const DISPLAY_SEC = 0.024;
/** From asking a player to play to its picture moving: at first, and at most. */
const FIRST_LEAD_SEC = 0.06;
const MOST_LEAD_SEC = 0.3;
/** So long after its start one sees whether a player was started early enough. */
const JUDGE_SEC = 0.15;
/** A player that has fallen behind is relieved so much later, or where that was too soon, later still. */
const FIRST_CATCH_UP_SEC = 0.4;
const MOST_CATCH_UP_SEC = 2;
/** Ahead of a jump the waiting player is kept for it. */
const RESERVED_SEC = 1;
/** A waiting player that is not ready by then will not come. */
const GIVE_UP_SEC = 1;
/** The same jump, seen again a moment later. */
const SAME_SEC = 0.3;

/** Where the waiting player goes on, and when: seconds of the page's clock. */
interface Relief {
  readonly sec: number;
  readonly rate: number;
  readonly held: boolean;
  readonly atSec: number;
  /** The sound does not jump there: the picture has fallen behind. */
  readonly catchesUp: boolean;
}

/** Which of the two players: 0 is the one that is always there. */
export type PlayerPlace = 0 | 1;

export class PictureRelay {
  #shown: PlayerPlace = 0;
  readonly #comesIntoSight: (place: PlayerPlace) => void;
  readonly #players: [HTMLMediaElement | undefined, HTMLMediaElement | undefined] = [
    undefined,
    undefined,
  ];
  #relief: Relief | undefined;
  #started = false;
  #startedAtSec = Number.NaN;
  #leadSec = FIRST_LEAD_SEC;
  #catchUpSec = FIRST_CATCH_UP_SEC;

  constructor(comesIntoSight: (place: PlayerPlace) => void) {
    this.#comesIntoSight = comesIntoSight;
  }

  #show(place: PlayerPlace): void {
    this.#shown = place;
    this.#comesIntoSight(place);
  }

  /** @returns the function that lets the player go */
  attach(place: PlayerPlace, player: HTMLMediaElement): () => void {
    this.#players[place] = player;
    player.preservesPitch = true;
    return () => {
      this.#players[place] = undefined;
      if (this.#shown === place) this.#show(0);
      this.#relief = undefined;
    };
  }

  get #front(): HTMLMediaElement | undefined {
    return this.#players[this.#shown];
  }

  get #waiting(): HTMLMediaElement | undefined {
    return this.#players[this.#shown === 0 ? 1 : 0];
  }

  /** Called for every picture of the display while sound leads. */
  follow(heard: HeardNow): void {
    const nowSec = performance.now() / 1_000;
    this.#plan(heard, nowSec);
    this.#relieve(nowSec);
    const front = this.#front;
    if (front) this.#steer(front, heard, nowSec);
  }

  /** The sound leads no more: both stand, and the player that is always there comes into sight. */
  rest(): void {
    this.#relief = undefined;
    const [first, second] = this.#players;
    first?.pause();
    second?.pause();
    if (this.#shown === 0 || !first || !second) return;
    first.currentTime = second.currentTime;
    first.addEventListener('seeked', () => this.#show(0), { once: true });
  }

  #plan({ sec, rate, held, next }: HeardNow, nowSec: number): void {
    const waiting = this.#waiting;
    const front = this.#front;
    if (!front || !isLoaded(waiting)) return;
    const relief = this.#relief;
    if (relief && !relief.catchesUp && nowSec >= relief.atSec) return;
    const jump = next?.jumps === true ? next : undefined;
    if (relief && jump && !relief.catchesUp && relief.sec === jump.sec) {
      const atSec = nowSec + jump.inSec;
      if (Math.abs(atSec - relief.atSec) < SAME_SEC) this.#relief = { ...relief, atSec };
      return;
    }
    const isLate = !held && !front.paused && Math.abs(sec - front.currentTime) > JUMP_SEC;
    const reservedSec = RESERVED_SEC + 2 * this.#catchUpSec;
    if (jump && (jump.inSec < reservedSec || !(isLate || relief?.catchesUp))) {
      this.#prepare(waiting, { ...jump, atSec: nowSec + jump.inSec, catchesUp: false });
    } else if (isLate && !relief) {
      const inSec = this.#catchUpSec;
      const to = sec + inSec * rate;
      this.#prepare(waiting, { sec: to, rate, held, atSec: nowSec + inSec, catchesUp: true });
    }
  }

  #prepare(waiting: HTMLMediaElement, relief: Relief): void {
    waiting.pause();
    waiting.currentTime = relief.sec + SEEK_STEP_SEC;
    waiting.playbackRate = relief.rate;
    this.#relief = relief;
    this.#started = false;
  }

  #relieve(nowSec: number): void {
    const relief = this.#relief;
    const waiting = this.#waiting;
    if (!relief || !waiting) return;
    const leftSec = relief.atSec - nowSec;
    const isReady = !waiting.seeking && waiting.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    if (isReady && !this.#started && !relief.held && leftSec <= this.#leadSec) {
      this.#started = true;
      void waiting.play().catch(() => undefined);
    }
    if (leftSec > DISPLAY_SEC) return;
    // What comes after the loop is not danced now.
    this.#front?.pause();
    if (isReady) {
      this.#show(this.#shown === 0 ? 1 : 0);
      this.#relief = undefined;
      const isOnTime = leftSec > -DISPLAY_SEC && !relief.held;
      this.#startedAtSec = isOnTime ? nowSec : Number.NaN;
      if (relief.catchesUp) this.#catchUpSec = FIRST_CATCH_UP_SEC;
    } else if (relief.catchesUp) {
      this.#relief = undefined;
      this.#catchUpSec = Math.min(this.#catchUpSec * 2, MOST_CATCH_UP_SEC);
    } else if (leftSec < -GIVE_UP_SEC) {
      this.#relief = undefined;
    }
  }

  #steer(front: HTMLMediaElement, { sec, rate, held, next }: HeardNow, nowSec: number): void {
    if (this.#relief && nowSec >= this.#relief.atSec - DISPLAY_SEC) return;
    const late = sec - front.currentTime;
    const goesOn = !held || (next && !next.held && !next.jumps && next.inSec <= this.#leadSec);
    const mayJump = front.paused || !isLoaded(this.#waiting);
    if (goesOn && front.paused) void front.play().catch(() => undefined);
    if (!goesOn && !front.paused) front.pause();
    if (front.seeking) return;
    if (Math.abs(late) > (held ? SEEK_STEP_SEC : JUMP_SEC) && mayJump && !(held && goesOn)) {
      front.currentTime = sec + SEEK_STEP_SEC / 10;
      return;
    }
    this.#learn(late / rate, nowSec);
    const pull = Math.min(Math.max(late * PULL_A_SEC, -MOST_PULL), MOST_PULL);
    const wanted = held ? rate : rate * (1 + pull);
    if (Math.abs(wanted - front.playbackRate) > RATE_STEP) front.playbackRate = wanted;
  }

  /** How early the next start has to be, from how late this one was. */
  #learn(lateSec: number, nowSec: number): void {
    if (!(nowSec - this.#startedAtSec >= JUDGE_SEC)) return;
    this.#startedAtSec = Number.NaN;
    this.#leadSec = Math.min(Math.max(this.#leadSec + lateSec / 2, 0), MOST_LEAD_SEC);
  }
}

const isLoaded = (player: HTMLMediaElement | undefined): player is HTMLMediaElement =>
  player !== undefined && player.readyState >= HTMLMediaElement.HAVE_METADATA;
