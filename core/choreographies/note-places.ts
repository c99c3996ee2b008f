/** Where notes to a dance are, after edits too. Pages import it: it brings no schema along. */

/** Characters. */
export const LONGEST_NOTE = 500;
/** A move that was moved further away than this is another one of the same name: four eights. */
const NEAR_BEATS = 32;

interface Pinned {
  readonly moveId: string;
  readonly startBeat: number;
  readonly beat: number;
}

interface PlacedMove {
  readonly moveId: string;
  readonly startBeat: number;
  readonly beats: number;
}

/**
 * Where each note is in the dance as it is now: at its move, which may have come earlier or later by
 * an edit before it.
 * @returns notes with the index of their move; undefined for those whose move is danced no more there
 */
export function anchorNotes<N extends Pinned>(
  notes: readonly N[],
  segments: readonly PlacedMove[],
): { readonly note: N; readonly segment: number | undefined }[] {
  return notes.map((note) => {
    let nearest: number | undefined;
    let distance = NEAR_BEATS;
    segments.forEach(({ moveId, startBeat, beats }, index) => {
      const away = Math.abs(startBeat - note.startBeat);
      if (moveId !== note.moveId || note.beat >= beats || away > distance) return;
      if (away === distance && nearest !== undefined) return;
      [nearest, distance] = [index, away];
    });
    return { note, segment: nearest };
  });
}
