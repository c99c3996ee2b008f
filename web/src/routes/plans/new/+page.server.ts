import type { BlockKind } from '@bachata/core/class-plans/block-kinds.ts';
import type { PlanContent } from '@bachata/core/class-plans/class-plan.ts';
import { coursesOf } from '@bachata/core/class-plans/courses.ts';
import { createPlan } from '@bachata/core/class-plans/create-plan.ts';
import { readPlanContent } from '@bachata/core/class-plans/read-content.ts';
import {
  TEMPLATE_MINUTES,
  TEMPLATES,
  templateBlocks,
} from '@bachata/core/class-plans/templates.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { parseForm, readForm } from '#lib/server/bodies.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { nextLessonOf } from '#lib/server/next-lesson.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';
import { typedText } from '@bachata/core/typed-text.ts';

/** The hour of a plan that begins empty. */
const BLANK_MINUTES = 60;

export const load: PageServerLoad = async (event) => {
  const { uid } = await orSignIn(event, allowAccount(event, 'plans:create'));
  const { documents } = await getPlatform();
  const courses = await coursesOf(documents, uid);
  const viewTemplate = (minutes: (typeof TEMPLATE_MINUTES)[number]) => ({
    minutes,
    blocks: TEMPLATES[minutes].map(
      ({ kind, minutes: own }): { kind: BlockKind; minutes: number } => ({
        ...{ kind, minutes: own },
      }),
    ),
  });
  return {
    key: crypto.randomUUID(),
    levels: LEVELS,
    templates: TEMPLATE_MINUTES.map(viewTemplate),
    courses: courses.map(({ id, data }) => ({ id, title: data.title })),
    courseId: event.url.searchParams.get('course') ?? '',
  };
};

const newSchema = z.object({
  key: z.uuid(),
  title: typedText(),
  aim: typedText(),
  level: z.enum(LEVELS),
  template: z.enum(['45', '60', '75', '90', 'blank']),
  course: z.string().max(100).default(''),
});
type NewForm = z.infer<typeof newSchema>;

export const actions: Actions = {
  default: async (event) => {
    const { uid } = await allowAccount(event, 'plans:create');
    const form = await readForm(event.request);
    let id: string;
    try {
      const asked = parseForm(form, newSchema);
      const platform = await getPlatform();
      const lesson = asked.course === '' ? undefined : await nextLessonOf(event, asked.course);
      const { key, title, aim, level } = asked;
      const said = { title, ...(aim !== '' && { aim }), level, ...blocksOf(asked) };
      const content = readPlanContent({ ...said, ...lesson?.begins });
      id = await createPlan(platform, {
        ...{ ownerId: uid, requestKey: key, content },
        course: lesson?.course,
      });
    } catch (error) {
      return await failForm(event, error, {});
    }
    redirect(303, `/plans/${id}/edit`);
  },
};

function blocksOf({
  template,
}: Pick<NewForm, 'template'>): Pick<PlanContent, 'minutes' | 'blocks'> {
  const minutes = TEMPLATE_MINUTES.find((one) => String(one) === template);
  return minutes === undefined
    ? { minutes: BLANK_MINUTES, blocks: [] }
    : { minutes, blocks: templateBlocks(minutes) };
}
