/** A song of another site as it was found behind a link, for whoever is about to order it. */
export interface LinkedSongView {
  /** As it is ordered. */
  readonly link: string;
  readonly host: string;
  readonly title: string;
  /** Absent where the site does not say. */
  readonly durationSec?: number;
}
