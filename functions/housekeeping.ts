/** Housekeeping as an HTTP function, for a scheduler that comes with the same token as the task queue. */
import type { HttpFunction } from '@google-cloud/functions-framework';
import { z } from 'zod';
import { ALL_CHORES, keepHouse } from '@bachata/core/housekeeping/keep-house.ts';
import { onlyTasks } from './http.ts';
import { readHouseRules } from '@bachata/platform/env.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import type { OpenServices } from '@bachata/platform/opened.ts';

/** Without a body, or without chores in it, everything is done. */
const orderSchema = z.object({ chores: z.array(z.enum(ALL_CHORES)).min(1).optional() });

export function housekeepingFunction(open: () => Promise<OpenServices>): HttpFunction {
  return onlyTasks('housekeeping', open, async (services, request) => {
    const order = orderSchema.safeParse(request.body ?? {});
    if (!order.success) {
      return { status: 400, body: order.error.message };
    }
    const { done, failed } = await keepHouse(
      services,
      order.data.chores,
      readHouseRules(process.env),
    );
    log('INFO', 'housekeeping', done);
    for (const [chore, error] of Object.entries(failed)) {
      log('ERROR', 'could not tidy up', { chore, ...describeError(error) });
    }
    // A scheduler that tries again does the others once more, which does no harm.
    const hasFailed = Object.keys(failed).length > 0;
    return { status: hasFailed ? 500 : 200, body: { done, failed: Object.keys(failed) } };
  });
}
