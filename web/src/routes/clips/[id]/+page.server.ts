import { confirmationSchema } from '@bachata/core/moves/confirmation.ts';
import { couplePointSchema } from '@bachata/core/pose/clip-analysis.ts';
import { chooseCouple } from '@bachata/core/user-clips/choose-couple.ts';
import { chooseSound } from '@bachata/core/user-clips/choose-sound.ts';
import { VISIBILITIES } from '@bachata/core/user-clips/clip.ts';
import { confirmClip } from '@bachata/core/user-clips/confirm-clip.ts';
import { renewClipLink, shareClip } from '@bachata/core/user-clips/share.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { linkPath, linkToken } from '#lib/link-path.ts';
import { actorsOf, allow, orSignIn } from '#lib/server/access.ts';
import { formText, parseForm, parseText, readForm } from '#lib/server/bodies.ts';
import { viewClipPage } from '#lib/server/clip-page.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';
import { typedText } from '@bachata/core/typed-text.ts';

const sharingSchema = z.object({
  visibility: z.enum(VISIBILITIES),
  credit: typedText().max(60).default(''),
});

const soundSchema = z.object({ track: z.coerce.number().int().min(0) });

/** More figures than this are in no clip of two minutes. */
const MOST_FIGURES = 64;
const figuresSchema = z
  .tuple([confirmationSchema], confirmationSchema)
  .refine(({ length }) => length <= MOST_FIGURES);

export const load: PageServerLoad = async (event) => {
  const stored = await orSignIn(event, allow(event, 'clip:read', event.params.id));
  const token = linkToken(event.url);
  return {
    ...(await viewClipPage(await getPlatform(), stored, actorsOf(event), token)),
    /** The name that is proposed to be shown with it. */
    credit: stored.data.credit ?? event.locals.account?.displayName ?? '',
    /** Of the link that the visitor came by. */
    linkToken: token,
  };
};

export const actions: Actions = {
  /** Makes a move of the clip, as its owner says. */
  confirm: async (event) => {
    const { id } = await allow(event, 'clip:change', event.params.id);
    const platform = await getPlatform();
    const form = await readForm(event.request);
    const { jobId } = await confirmClip(platform, {
      requestKey: formText(form, 'requestKey'),
      clipId: id,
      confirmation: parseText(formText(form, 'confirmation'), confirmationSchema),
    });
    redirect(303, `/jobs/${jobId}`);
  },
  /** Makes a move of each of its figures, which lead into one another. */
  figures: async (event) => {
    const { id } = await allow(event, 'clip:change', event.params.id);
    const form = await readForm(event.request);
    const [confirmation, ...further] = parseText(formText(form, 'confirmations'), figuresSchema);
    const { jobId } = await confirmClip(await getPlatform(), {
      requestKey: formText(form, 'requestKey'),
      clipId: id,
      confirmation,
      further,
    });
    redirect(303, `/jobs/${jobId}`);
  },
  /** Looks at the clip anew, for another of the couples in it. */
  couple: async (event) => {
    const { id } = await allow(event, 'clip:change', event.params.id);
    const form = await readForm(event.request);
    const { jobId } = await chooseCouple(await getPlatform(), {
      requestKey: formText(form, 'requestKey'),
      clipId: id,
      couple: parseText(formText(form, 'couple'), couplePointSchema),
    });
    redirect(303, `/jobs/${jobId}`);
  },
  /** Shows the clip with another sound track of its file. */
  sound: async (event) => {
    const { id } = await allow(event, 'clip:change', event.params.id);
    const { track } = parseForm(await readForm(event.request), soundSchema);
    await chooseSound(await getPlatform(), id, track);
    return { sound: true };
  },
  share: async (event) => {
    const { id } = await allow(event, 'clip:change', event.params.id);
    const sharing = parseForm(await readForm(event.request), sharingSchema);
    await shareClip(await getPlatform(), id, sharing);
    return { shared: true };
  },
  /** Makes a link, in the place of the one before. This answer is the only one that has it. */
  link: async (event) => {
    const { id, data } = await allow(event, 'clip:change', event.params.id);
    const token = await renewClipLink(await getPlatform(), id, data);
    return { link: new URL(linkPath(`/clips/${id}`, token), event.url).href };
  },
};
