import { listClips } from '#lib/server/library.ts';
import type { PageServerLoad } from './$types';

/** A clip that shows at a glance what the site makes, if the library has one. */
export const load: PageServerLoad = () => {
  const clips = listClips();
  const clip = clips.find((name) => name.startsWith('cross-body-lead')) ?? clips[0];
  return { clipUrl: clip === undefined ? undefined : `/clips/${clip}` };
};
