import { guestDays } from '#lib/server/guests.ts';
import { viewSample } from '#lib/server/sample.ts';
import type { PageServerLoad } from './$types';

const sample = viewSample();

export const load: PageServerLoad = ({ locals }) => ({
  sample,
  hasAccount: locals.account !== undefined,
  guestDays: guestDays(),
});
