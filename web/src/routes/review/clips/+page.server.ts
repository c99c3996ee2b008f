import { reviewClip } from '@bachata/core/user-clips/review-clip.ts';
import { allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { listWaiting, viewClip } from '#lib/server/clips.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

const LONGEST_NOTE = 500;

export const load: PageServerLoad = async (event) => {
  await orSignIn(event, allowAccount(event, 'clips:review'));
  const platform = await getPlatform();
  const { searchParams } = event.url;
  const cursor = searchParams.get('after') ?? undefined;
  const id = searchParams.get('id') ?? undefined;
  // A maintainer sees what is to be public, and nothing else of anybody's.
  const open = id === undefined ? undefined : await allow(event, 'clip:read', id);
  const page = await listWaiting(platform, cursor);
  return { ...page, open: open && (await viewClip(platform, open)), cursor };
};

async function decide(event: RequestEvent, accept: boolean): Promise<never> {
  await allowAccount(event, 'clips:review');
  const form = await readForm(event.request);
  const note = formText(form, 'note').slice(0, LONGEST_NOTE);
  const platform = await getPlatform();
  await reviewClip(platform, formText(form, 'id'), formText(form, 'version'), { accept, note });
  redirect(303, '/review/clips');
}

export const actions: Actions = {
  accept: async (event) => await decide(event, true),
  decline: async (event) => await decide(event, false),
};
