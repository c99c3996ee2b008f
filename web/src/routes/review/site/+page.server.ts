import { findAccount, setRoles } from '@bachata/core/accounts/roles.ts';
import { retryJob } from '@bachata/core/choreographies/retry-job.ts';
import { InvalidInputError, NotFoundError } from '@bachata/core/errors.ts';
import { GUEST_LIMITS } from '@bachata/core/guests.ts';
import { ORDERS_PER_DAY, ORDERS_PER_HOUR } from '@bachata/core/jobs/order-limit.ts';
import { spendingState, STOP_HOURS, stopJobs } from '@bachata/core/jobs/spending-stop.ts';
import { overseeJobs, overseePerson } from '@bachata/core/oversight/overview.ts';
import { latestStorage } from '@bachata/core/oversight/storage.ts';
import { KEPT, workOverview } from '@bachata/core/oversight/work-figures.ts';
import { ACCOUNT_ROLES } from '@bachata/core/ports.ts';
import { UPLOAD_QUOTA } from '@bachata/core/uploads/quota.ts';
import { choreographyCost } from '@bachata/platform/costs/choreography-cost.ts';
import { PRICES_REGION, PRICES_SEEN } from '@bachata/platform/costs/prices.ts';
import { log } from '@bachata/platform/log.ts';
import { z } from 'zod';
import { allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, formTexts, readForm } from '#lib/server/bodies.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

const rolesSchema = z.array(z.enum(ACCOUNT_ROLES));
/** 0: new jobs are taken. */
const hoursSchema = z.coerce.number().pipe(z.literal([0, ...STOP_HOURS]));

export const load: PageServerLoad = async (event) => {
  await orSignIn(event, allowAccount(event, 'site:oversee'));
  const platform = await getPlatform();
  const [jobs, { day, week, byHour }, storage, spending] = await Promise.all([
    overseeJobs(platform),
    workOverview(platform),
    latestStorage(platform),
    spendingState(platform),
  ]);
  return {
    jobs,
    work: {
      day: { figures: day, cost: choreographyCost(day) },
      week: { figures: week, cost: choreographyCost(week) },
      byHour,
      kept: KEPT,
      prices: { seen: PRICES_SEEN, region: PRICES_REGION },
    },
    storage,
    spending,
    stopHours: STOP_HOURS,
    limits: {
      ordersPerHour: ORDERS_PER_HOUR,
      ordersPerDay: ORDERS_PER_DAY,
      files: UPLOAD_QUOTA.files,
      bytes: UPLOAD_QUOTA.bytes,
      guestOrders: GUEST_LIMITS.orders,
    },
  };
};

export const actions: Actions = {
  /** The address is in the body: addresses of pages are in logs. */
  find: async (event) => {
    await allowAccount(event, 'site:oversee');
    const email = formText(await readForm(event.request), 'email');
    const person = await overseePerson(await getPlatform(), email);
    return { person: person ?? null, email };
  },
  roles: async (event) => {
    const { uid: self } = await allowAccount(event, 'site:oversee');
    const form = await readForm(event.request);
    const email = formText(form, 'email');
    const platform = await getPlatform();
    try {
      const account = await findAccount(platform, email);
      if (account === undefined) throw new NotFoundError('account-not-found', 'Nobody has it.');
      const wanted = rolesSchema.catch([]).parse(formTexts(form, 'role'));
      // Nobody locks themselves out: another maintainer has to.
      const kept = account.uid === self ? (['maintainer'] as const) : [];
      await setRoles(platform, account.uid, ['dancer', ...wanted, ...kept]);
      log('INFO', 'roles changed', { requestId: event.locals.requestId });
      return { person: (await overseePerson(platform, email)) ?? null, email, changed: true };
    } catch (error) {
      return await failForm(event, error, {});
    }
  },
  /** New jobs are refused for some hours, or taken again. */
  stop: async (event) => {
    await allowAccount(event, 'site:oversee');
    const hours = hoursSchema.safeParse(formText(await readForm(event.request), 'hours'));
    try {
      if (!hours.success) throw new InvalidInputError('bad-request', 'Not one of the choices.');
      await stopJobs(await getPlatform(), hours.data);
      log('INFO', hours.data === 0 ? 'new jobs are taken' : 'new jobs are refused', {
        requestId: event.locals.requestId,
        hours: hours.data,
      });
      return { stopped: hours.data > 0 };
    } catch (error) {
      return await failForm(event, error, {});
    }
  },
  retry: async (event) => {
    await allowAccount(event, 'site:oversee');
    const id = formText(await readForm(event.request), 'id');
    const platform = await getPlatform();
    try {
      const { data } = await allow(event, 'job:oversee', id);
      if (data.status !== 'failed') throw new NotFoundError('not-found', 'It did not fail.');
      return { retried: (await retryJob(platform, data)) !== undefined };
    } catch (error) {
      return await failForm(event, error, {});
    }
  },
};
