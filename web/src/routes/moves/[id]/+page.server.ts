import { viewMove } from '#lib/server/move-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => await viewMove(params.id);
