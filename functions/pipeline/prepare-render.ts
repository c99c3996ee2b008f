/** What rendering needs besides the plan and the song: the same for the site and for a terminal. */
import { movesOfPlan, type Plan } from '@bachata/core/choreography/plan.ts';
import { byLanguage, type Language } from '@bachata/core/languages.ts';
import { library } from '@bachata/library/moves/index.ts';
import { captionsOf } from '../media/captions.ts';
import type { ClipSource } from '../media/clip-library.ts';
import type { InstantWork } from '../media/instant.ts';
import { posterOf } from '../media/poster.ts';
import { libraryClips } from './clip-source.ts';

export interface RenderWork {
  readonly plan: Plan;
  readonly title: string;
  /** The song as AAC in MP4. */
  readonly audioFile: string;
  /** Default: the library's; it has no filmed moves. */
  readonly clipSource?: ClipSource;
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

export interface Prepared {
  /** For `videoStream`, `assembleVideo` or `encodeVideo`. */
  readonly work: InstantWork;
  /** JPEG. */
  readonly poster: Uint8Array;
  /** WebVTT. */
  readonly captions: Readonly<Record<Language, string>>;
}

/** Share of the work that the poster takes, about. */
const POSTER_SHARE = 0.1;

/** @throws as `posterOf` */
export async function prepareRender(render: RenderWork): Promise<Prepared> {
  const { plan, title, audioFile, clipSource = libraryClips, signal } = render;
  const moves = { byId: movesOfPlan(plan, library.byId) };
  const poster = await posterOf({ plan, clipSource, signal });
  render.onProgress(POSTER_SHARE);
  return {
    poster,
    captions: byLanguage((language) => captionsOf(plan, moves, language)),
    work: {
      plan,
      title,
      audioFile,
      poster,
      clipSource,
      signal,
      onProgress: (fraction) => render.onProgress(POSTER_SHARE + (1 - POSTER_SHARE) * fraction),
    },
  };
}
