import {
  acceptCorrection,
  dismissCorrection,
  withdrawAcceptance,
} from '@bachata/core/songs/counting.ts';
import type { DocumentStore } from '@bachata/core/ports.ts';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { listCorrections, openCorrection } from '#lib/server/count-review.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await orSignIn(event, allowAccount(event, 'counts:review'));
  const platform = await getPlatform();
  const { searchParams } = event.url;
  const list = searchParams.get('list') === 'holding' ? 'holding' : 'waiting';
  const cursor = searchParams.get('after') ?? undefined;
  const id = searchParams.get('id') ?? undefined;
  const [page, open] = await Promise.all([
    listCorrections(platform.documents, list, cursor),
    id === undefined ? undefined : openCorrection(platform, list, id),
  ]);
  return { ...page, list, open, cursor };
};

type Decision = (documents: DocumentStore, id: string, version: string) => Promise<void>;

const decided =
  (decide: Decision, next: string) =>
  async (event: RequestEvent): Promise<never> => {
    await allowAccount(event, 'counts:review');
    const form = await readForm(event.request);
    const { documents } = await getPlatform();
    await decide(documents, formText(form, 'id'), formText(form, 'version'));
    redirect(303, next);
  };

export const actions: Actions = {
  accept: decided(acceptCorrection, '/review/counts'),
  dismiss: decided(dismissCorrection, '/review/counts'),
  withdraw: decided(withdrawAcceptance, '/review/counts?list=holding'),
};
