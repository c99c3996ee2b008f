/** A link to a song from the field to what it leads to, which is then ordered or not. */
import type { LinkedSongView } from '../linked-song.ts';
import { postJson } from './api.ts';

export interface SongLinkMemory {
  readonly text: string;
  readonly found: LinkedSongView | undefined;
  readonly title: string;
}

export class SongLink {
  isLooking = $state(false);
  /** Of the text as it stands. */
  found: LinkedSongView | undefined = $state.raw();
  /** Under which the song will be found; as the site calls it, unless it is changed. */
  title = $state('');

  #text = $state('');
  #abort: AbortController | undefined;

  get text(): string {
    return this.#text;
  }

  /** What was found for another text counts no more. */
  set text(text: string) {
    if (text === this.#text) return;
    this.stop();
    this.#text = text;
    this.found = undefined;
  }

  /** Asked again while it is looking, it does nothing. @throws ApiError; an AbortError after `stop` */
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    this.found = undefined;
    const { signal } = (this.#abort = new AbortController());
    try {
      const link = this.#text.trim();
      const found = await postJson<LinkedSongView>('/api/songs/link', { link }, signal);
      if (signal.aborted) return;
      this.found = found;
      this.title = found.title;
    } finally {
      if (this.#abort?.signal === signal) this.isLooking = false;
    }
  }

  stop(): void {
    this.#abort?.abort(new DOMException('Stopped by the user.', 'AbortError'));
    this.#abort = undefined;
    this.isLooking = false;
  }

  capture(): SongLinkMemory {
    return { text: this.#text, found: $state.snapshot(this.found), title: this.title };
  }

  restore({ text, found, title }: SongLinkMemory): void {
    this.text = text;
    this.found = found;
    this.title = title;
  }
}
