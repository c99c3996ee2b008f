/** How the player is looked at from afar; kept on this device for all dances. */
const KEY = 'practice-view';

export class PracticeView {
  /** Buttons for a toe or a thumb in a hurry, and counts for the other end of the room. */
  huge = $state(false);
  /** The next move stands in the picture four counts before it begins. */
  announces = $state(true);

  /** Takes up what this device remembers; in the browser only. */
  remember(): void {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<PracticeView>;
      this.huge = kept.huge === true;
      this.announces = kept.announces !== false;
    } catch {
      // Nothing is kept here.
    }
  }

  set(change: { readonly huge?: boolean; readonly announces?: boolean }): void {
    this.huge = change.huge ?? this.huge;
    this.announces = change.announces ?? this.announces;
    try {
      localStorage.setItem(KEY, JSON.stringify({ huge: this.huge, announces: this.announces }));
    } catch {
      // A full or a forbidden store forgets.
    }
  }
}
