import { NotFoundError } from '@bachata/core/errors.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { RequestHandler } from './$types';

/** Moves with their motion (`?ids=a,b,c`), for the stage that dances them live. Public. */
export const GET: RequestHandler = async ({ url }) => {
  const ids = new Set((url.searchParams.get('ids') ?? '').split(','));
  const found = [...ids].map((id) => {
    const move = library.byId.get(id);
    if (move === undefined) throw new NotFoundError('not-found', `No move named ${id}.`);
    return move;
  });
  return Response.json(found, { headers: { 'cache-control': 'public, max-age=300' } });
};
