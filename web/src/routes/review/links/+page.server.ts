import {
  dropLinkRequest,
  openLinkRequests,
  takeLink,
} from '@bachata/core/accounts/link-requests.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { linkAddress } from '#lib/server/link-mail.ts';
import { firebaseConfig, getLinkPost, getPlatform, siteNames } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where Firebase Auth mails the links, nobody asks us for one. */
function assertOurs(): void {
  if (firebaseConfig() !== undefined) throw new NotFoundError('not-found', 'Firebase mails them');
}

export const load: PageServerLoad = async (event) => {
  await orSignIn(event, allowAccount(event, 'links:hand-over'));
  assertOurs();
  const cursor = event.url.searchParams.get('after') ?? undefined;
  const { items, nextCursor } = await openLinkRequests(await getPlatform(), cursor);
  return {
    byMail: (await getLinkPost()) !== undefined,
    nextCursor,
    requests: items.map(({ id, data }) => ({
      ...{ id, kind: data.kind, email: data.email, askedAt: data.askedAt },
      ...{ shownAt: data.shownAt, failures: data.failures, isDue: data.dueAt !== undefined },
    })),
  };
};

export const actions: Actions = {
  show: async (event) => {
    await allowAccount(event, 'links:hand-over');
    assertOurs();
    const id = formText(await readForm(event.request), 'id');
    try {
      const { request, token } = await takeLink(await getPlatform(), id);
      const { email, kind } = request;
      return { shown: { id, email, kind, link: linkAddress(kind, token, siteNames().publicUrl) } };
    } catch (error) {
      return await failForm(event, error, {});
    }
  },
  drop: async (event) => {
    await allowAccount(event, 'links:hand-over');
    await dropLinkRequest(await getPlatform(), formText(await readForm(event.request), 'id'));
    return { dropped: true };
  },
};
