/**
 * Touches on the picture of the dance. They are a second way only: every one has a button and a key.
 * The reader knows neither the page nor its events, so that it can be tried without either.
 */
export const GESTURES = ['tap', 'back', 'forward', 'move-back', 'move-forward', 'hold'] as const;
export type Gesture = (typeof GESTURES)[number];

/** Where on the picture, in pixels of the page. */
export interface TouchPoint {
  readonly x: number;
  readonly y: number;
  /** Of the picture. */
  readonly width: number;
}

/** A second tap comes within this time, or it is another first one. */
const DOUBLE_MS = 280;
const HOLD_MS = 550;
/** A finger is never quite still. */
const STILL_PX = 12;
const SWIPE_PX = 60;
/** A swipe goes sideways at least so many times as far as up or down. */
const SWIPE_SLOPE = 2;
/** At either side of the picture two taps mean a direction; in the middle they are two taps. */
const SIDE_SHARE = 0.4;

export class GestureReader {
  readonly #on: (gesture: Gesture) => void;
  #down: TouchPoint | undefined;
  #moved = false;
  #fingers = 0;
  #hold: ReturnType<typeof setTimeout> | undefined;
  #tap: ReturnType<typeof setTimeout> | undefined;

  constructor(on: (gesture: Gesture) => void) {
    this.#on = on;
  }

  down(point: TouchPoint): void {
    this.#fingers += 1;
    this.#leave();
    // Two fingers zoom or scroll.
    if (this.#fingers > 1) return;
    this.#down = point;
    this.#moved = false;
    this.#hold = setTimeout(() => {
      this.#leave();
      this.#on('hold');
    }, HOLD_MS);
  }

  move({ x, y }: TouchPoint): void {
    const down = this.#down;
    if (!down || Math.hypot(x - down.x, y - down.y) <= STILL_PX) return;
    this.#moved = true;
    clearTimeout(this.#hold);
  }

  up(point: TouchPoint): void {
    this.#fingers = Math.max(this.#fingers - 1, 0);
    const down = this.#down;
    this.#leave();
    if (!down) return;
    const [right, below] = [point.x - down.x, point.y - down.y];
    if (!this.#moved) this.#tapped(point);
    else if (Math.abs(right) >= SWIPE_PX && Math.abs(right) >= SWIPE_SLOPE * Math.abs(below)) {
      // As pages of a book are turned.
      this.#on(right < 0 ? 'move-forward' : 'move-back');
    }
  }

  /** The browser has taken the touch for scrolling. */
  cancel(): void {
    this.#fingers = 0;
    this.#leave();
  }

  dispose(): void {
    this.cancel();
    clearTimeout(this.#tap);
  }

  #tapped({ x, width }: TouchPoint): void {
    const side =
      x < width * SIDE_SHARE ? 'back' : x > width * (1 - SIDE_SHARE) ? 'forward' : undefined;
    if (this.#tap === undefined || side === undefined) {
      clearTimeout(this.#tap);
      this.#tap = setTimeout(() => {
        this.#tap = undefined;
        this.#on('tap');
      }, DOUBLE_MS);
      return;
    }
    clearTimeout(this.#tap);
    this.#tap = undefined;
    this.#on(side);
  }

  #leave(): void {
    clearTimeout(this.#hold);
    this.#down = undefined;
  }
}
