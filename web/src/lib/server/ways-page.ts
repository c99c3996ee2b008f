/** The ways from one hold to another that a page asks for, with what it shows of their moves. */
import { waysBetween, MOST_WAY_COUNTS } from '@bachata/core/choreography/teaching/ways-between.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { POSITIONS } from '@bachata/core/moves/state.ts';
import { library } from '@bachata/library/moves/index.ts';
import { preparedLibrary } from '@bachata/library/prepared.ts';
import { z } from 'zod';
import type { WaysView } from '../teaching-view.ts';
import { cardOf } from './move-page.ts';

/**
 * As the form sends it; without a start nothing is asked. What an address has wrong is as if it were not
 * there.
 */
export const waysQuerySchema = z.object({
  start: z.enum(POSITIONS).optional().catch(undefined),
  end: z.enum(POSITIONS).catch('OL'),
  counts: z.coerce.number().int().min(4).max(MOST_WAY_COUNTS).multipleOf(4).catch(16),
  length: z.enum(['exactly', 'most']).catch('exactly'),
  level: z.enum(LEVELS).catch('intermediate'),
});
export type WaysQuery = z.infer<typeof waysQuerySchema>;

export async function viewWays(
  start: NonNullable<WaysQuery['start']>,
  { end, counts, length, level }: WaysQuery,
): Promise<WaysView> {
  const request = { from: start, to: end, counts, exactly: length === 'exactly', level };
  const { ways, nearest } = waysBetween(await preparedLibrary(), request);
  return {
    nearest,
    ways: ways.map((way) => ({
      ...way,
      moves: way.moves.flatMap((id) => {
        const move = library.byId.get(id);
        return move === undefined ? [] : [cardOf(move)];
      }),
    })),
  };
}
