/** The songs that the person has danced to before, asked for when somebody wants to see them. */
import type { PickedSong } from '#lib/picked-song.ts';
import { getJson } from './api.ts';

export class OwnSongs {
  songs: readonly PickedSong[] = $state.raw([]);
  isReady = $state(false);
  problem = $state(false);
  readonly #known: readonly PickedSong[];

  /** @param known one that there is in any case; it comes first */
  constructor(known: PickedSong | undefined) {
    this.#known = known === undefined ? [] : [known];
    this.songs = this.#known;
  }

  /** Once; again where it did not succeed. */
  async load(): Promise<void> {
    if (this.isReady) return;
    this.problem = false;
    try {
      const { songs } = await getJson<{ songs: readonly PickedSong[] }>('/api/songs');
      const known = this.#known.map(({ id }) => id);
      this.songs = [...this.#known, ...songs.filter(({ id }) => !known.includes(id))];
      this.isReady = true;
    } catch {
      this.problem = true;
    }
  }
}
