/** Notes to counts of a dance, each kept by the site; the last change can be taken back. */
import { anchorNotes } from '@bachata/core/choreographies/note-places.ts';
import type { NoteChange, PracticeNote } from '@bachata/core/choreographies/practice-notes.ts';
import {
  lastAtOrBefore,
  segmentOfBeat,
  type DancedSong,
  type SegmentView,
} from '../result-view.ts';
import { ApiError, postJson } from './api.ts';

export interface PlacedNote {
  readonly note: PracticeNote;
  /** Undefined where its move is danced no more. */
  readonly place:
    { readonly segment: SegmentView; readonly beat: number; readonly sec: number } | undefined;
}

/** A note is in sight from its count on for so many beats. */
const SHOWN_BEATS = 4;

export class PracticeNotes {
  busy = $state(false);
  failure: ApiError | undefined = $state.raw();
  /** Takes the last change back. */
  takeBack: NoteChange | undefined = $state.raw();

  readonly #id: string;
  readonly #song: () => DancedSong;
  #notes: readonly PracticeNote[] = $state.raw([]);

  constructor(id: string, notes: readonly PracticeNote[], song: () => DancedSong) {
    this.#id = id;
    this.#notes = notes;
    this.#song = song;
  }

  /** In the order of the dance; those without a place come last. */
  readonly placed: readonly PlacedNote[] = $derived.by(() => {
    const { segments, beatsSec } = this.#song();
    return anchorNotes(this.#notes, segments)
      .map(({ note, segment: index }): PlacedNote => {
        const segment = index === undefined ? undefined : segments[index];
        const beat = segment && segment.startBeat + note.beat;
        const sec = beat === undefined ? undefined : beatsSec[beat];
        const place =
          segment === undefined || beat === undefined || sec === undefined
            ? undefined
            : { segment, beat, sec };
        return { note, place };
      })
      .sort((a, b) => (a.place?.beat ?? Infinity) - (b.place?.beat ?? Infinity));
  });

  /** What is in sight at a moment of the song. */
  at(sec: number): readonly PlacedNote[] {
    const beat = lastAtOrBefore(this.#song().beatsSec, sec);
    return this.placed.filter(
      ({ place }) => place && place.beat <= beat && beat < place.beat + SHOWN_BEATS,
    );
  }

  /** @returns a new note's place: the count that is danced at `sec`; undefined where nothing is */
  placeAt(sec: number): Pick<PracticeNote, 'moveId' | 'startBeat' | 'beat'> | undefined {
    const { segments, beatsSec } = this.#song();
    const now = Math.max(lastAtOrBefore(beatsSec, sec), segments[0]?.startBeat ?? 0);
    const segment = segmentOfBeat(segments, now);
    if (segment === undefined) return undefined;
    const { moveId, startBeat, beats } = segment;
    return { moveId, startBeat, beat: Math.min(now - startBeat, beats - 1) };
  }

  async add(place: Pick<PracticeNote, 'moveId' | 'startBeat' | 'beat'>, text: string) {
    const id = crypto.randomUUID();
    return await this.#change({ keep: { id, ...place, text } }, { remove: id });
  }

  async edit(note: PracticeNote, text: string): Promise<boolean> {
    return await this.#change({ keep: { ...note, text } }, { keep: note });
  }

  async remove(note: PracticeNote): Promise<boolean> {
    return await this.#change({ remove: note.id }, { keep: note });
  }

  async undo(): Promise<void> {
    if (this.takeBack) await this.#change(this.takeBack, undefined);
  }

  /** @returns whether it was kept */
  async #change(change: NoteChange, back: NoteChange | undefined): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = undefined;
    try {
      this.#notes = await postJson(`/api/choreographies/${this.#id}/notes`, change);
      this.takeBack = back;
      return true;
    } catch (error) {
      this.failure = error instanceof ApiError ? error : new ApiError('internal', '');
      return false;
    } finally {
      this.busy = false;
    }
  }
}
