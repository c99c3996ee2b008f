/** What a course has taught so far, from the records of its classes. */
import type { Services } from '../../ports.ts';
import { lessonsOf } from '../list-plans.ts';
import { taughtBy } from '../taught.ts';
import { taughtMoves } from './next-class.ts';
import type { TeachingMoves } from './teaching-move.ts';

/** Ids as `sameMoveKey`; plans that were not held have taught nothing. */
export async function taughtInCourse(
  services: Pick<Services, 'documents'>,
  ownerId: string,
  courseId: string,
  moves: TeachingMoves,
): Promise<string[]> {
  const lessons = await lessonsOf(services, ownerId, courseId);
  const held = lessons.filter(({ heldOn }) => heldOn !== undefined);
  const records = await Promise.all(held.map(({ id }) => taughtBy(services.documents, id)));
  return taughtMoves(
    records.flat().map(({ data }) => data),
    moves,
  );
}
