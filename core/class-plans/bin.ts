/** Deleted plans and courses, and all that belongs to one. */
import { z } from 'zod';
import type { Bin } from '../bin/bin.ts';
import { revokeGrants } from '../grants/grant.ts';
import { classPlanSchema, classPlans, type ClassPlan } from './class-plan.ts';
import { courses, courseSchema, type ClassCourse } from './course.ts';
import { removeInvitations } from './invitations.ts';
import { planIndexBeside } from './plan-index.ts';
import { removeTaught } from './taught.ts';

const deletedAt = { deletedAt: z.number() };

export const planBin: Bin<ClassPlan> = {
  live: classPlans,
  deleted: { name: 'deletedClassPlans', schema: classPlanSchema.extend(deletedAt) },
  async beside(tx, id, plan, isLive) {
    return await planIndexBeside(tx, plan.ownerId, id, isLive ? plan : undefined);
  },
  async purge({ documents }, id) {
    await removeTaught(documents, id);
    await removeInvitations(documents, id);
    await revokeGrants(documents, { resource: 'plan', id });
  },
};

/** Its plans stay; they show no course while it is away. */
export const courseBin: Bin<ClassCourse> = {
  live: courses,
  deleted: { name: 'deletedCourses', schema: courseSchema.extend(deletedAt) },
  async purge({ documents }, id) {
    await revokeGrants(documents, { resource: 'course', id });
  },
};
