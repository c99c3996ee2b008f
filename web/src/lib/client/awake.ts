/** Keeps the screen on while a dance plays, and only then. */
export class Awake {
  #wanted = false;
  #lock: WakeLockSentinel | undefined;

  constructor() {
    // The browser lets go of it when the tab is hidden.
    document.addEventListener('visibilitychange', this.#again);
  }

  set(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void this.#apply();
  }

  dispose(): void {
    document.removeEventListener('visibilitychange', this.#again);
    this.set(false);
  }

  readonly #again = (): void => {
    if (document.visibilityState === 'visible') void this.#apply();
  };

  /** A refusal, as with a low battery, never stops the dance. */
  async #apply(): Promise<void> {
    try {
      if (!this.#wanted) {
        await this.#lock?.release();
        this.#lock = undefined;
      } else if (this.#lock === undefined || this.#lock.released) {
        this.#lock = await navigator.wakeLock.request('screen');
        if (!this.#wanted) void this.#apply();
      }
    } catch {
      this.#lock = undefined;
    }
  }
}
