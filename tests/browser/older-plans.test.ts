/** A choreography that is older than the library: its page says what is shown in the place of what. */
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { library } from '@bachata/library/moves/index.ts';
import { seedChoreography, smallPlan } from './seed.ts';
import { expect, test } from './test.ts';

test('a move that the library has lost has a successor, and the page says so', async ({
  page,
  site,
  person,
}) => {
  const { documents, objects } = site.platform;
  const id = await seedChoreography(site.platform, person.uid);
  const planKey = (await documents.get(choreographies, id))?.data.planKey ?? '';
  const plan = smallPlan();
  const [first, ...others] = plan.segments;
  const [successor] = library.moves;
  const older = {
    ...plan,
    libraryVersion: 'of then',
    segments: [{ ...first, moveId: 'a-turn-of-then' }, ...others],
  };
  await objects.put(planKey, Buffer.from(JSON.stringify(older)), {
    contentType: 'application/json',
  });
  await documents.update(choreographies, id, {
    successors: { 'a-turn-of-then': successor?.id ?? '' },
  });
  await page.goto(`/choreographies/${id}`);
  const shown = page.getByText('The clip of “a-turn-of-then” is no longer stored.');
  await expect(shown).toContainText(`“${successor?.name.en}”`);
  await page.getByRole('button', { name: 'Live in 3-D' }).click();
  await expect(page.getByText('no longer has: a-turn-of-then')).toBeVisible();
  await expect(shown).toBeHidden();
  // It can dance all of it.
  await expect(page.getByText('This browser cannot show the couple')).toBeHidden();
});
