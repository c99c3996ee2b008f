/** From a plan and its song to the files that a person gets: the same for the site and a terminal. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { library } from '../../data/moves/index.ts';
import { captionsOf } from '../media/captions.ts';
import { assembleVideo } from '../media/instant.ts';
import { posterOf } from '../media/poster.ts';
import { libraryClip } from '../paths.ts';

export interface RenderWork {
  readonly plan: Plan;
  readonly title: string;
  /** The song as AAC in MP4. */
  readonly audioFile: string;
  readonly outDir: string;
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

export interface Rendered {
  readonly video: string;
  readonly poster: string;
  readonly captions: { readonly en: string; readonly es: string };
}

/** @throws as `assembleVideo` */
export async function renderChoreography(work: RenderWork): Promise<Rendered> {
  const { plan, signal } = work;
  const posterBytes = await posterOf({ plan, clipSource: libraryClip, signal });
  const poster = path.join(work.outDir, 'poster.jpg');
  await writeFile(poster, posterBytes);
  work.onProgress(0.1);
  const video = path.join(work.outDir, 'video.mp4');
  await assembleVideo({
    plan,
    clipSource: libraryClip,
    audioFile: work.audioFile,
    title: work.title,
    poster: posterBytes,
    output: video,
    signal,
    onProgress: (fraction) => work.onProgress(0.1 + 0.9 * fraction),
  });
  return {
    video,
    poster,
    captions: { en: captionsOf(plan, library, 'en'), es: captionsOf(plan, library, 'es') },
  };
}
