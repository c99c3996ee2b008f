/** How the player is looked at from afar; kept on this device for all dances. */
import { keep, readKept } from './device-store.ts';

const KEY = 'practice-view';

export class PracticeView {
  /** Buttons for a toe or a thumb in a hurry, and counts for the other end of the room. */
  huge = $state(false);
  /** The next move stands in the picture four counts before it begins. */
  announces = $state(true);

  /** Takes up what this device remembers; in the browser only. */
  remember(): void {
    const kept = readKept<PracticeView>(KEY);
    this.huge = kept.huge === true;
    this.announces = kept.announces !== false;
  }

  set(change: { readonly huge?: boolean; readonly announces?: boolean }): void {
    this.huge = change.huge ?? this.huge;
    this.announces = change.announces ?? this.announces;
    keep(KEY, { huge: this.huge, announces: this.announces });
  }
}
