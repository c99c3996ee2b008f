import { viewAlternatives } from '#lib/server/dance.ts';
import { answerForPlace } from '#lib/server/place.ts';
import type { RequestHandler } from './$types';

/** What else could be danced at a place of the choreography, best first. */
export const GET: RequestHandler = (event) =>
  answerForPlace(event, event.params.id, viewAlternatives);
