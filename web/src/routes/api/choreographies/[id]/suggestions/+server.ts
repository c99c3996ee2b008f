import { viewSuggestions } from '#lib/server/dance.ts';
import { answerForPlace } from '#lib/server/place.ts';
import type { RequestHandler } from './$types';

/** What suits the music at a place of the choreography, best first, with everything that counted. */
export const GET: RequestHandler = (event) =>
  answerForPlace(event, event.params.id, viewSuggestions);
