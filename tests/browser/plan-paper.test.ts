/** A plan on paper: as its page prints, and as a PDF with the code of a new link. */
import { accountActor } from '@bachata/core/access/actor.ts';
import { authorize } from '@bachata/core/access/authorize.ts';
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { sharePlan } from '@bachata/core/class-plans/shared-plan.ts';
import { templateBlocks } from '@bachata/core/class-plans/templates.ts';
import { planLinks } from '@bachata/core/class-plans/shared-plan.ts';
import { revokeLink } from '@bachata/core/grants/link.ts';
import type { Page } from '@playwright/test';
import { pictureOf, readQr } from '../../web/src/lib/paper/testing/read-qr.ts';
import { pictureOfPage, readPdf } from '../../web/src/lib/server/paper/testing/read-pdf.ts';
import { seedPlan } from './seed-plans.ts';
import { expect, openVisitor, SMALL, test } from './test.ts';

/** An hour with as much as one writes. */
const HOUR = templateBlocks(60).map((block, n) => ({
  ...block,
  content: { kind: 'text', text: `About ${n}!` } as const,
  cues: { lead: `Lead ${n}!`, follow: `Follow ${n}!`, together: `Together ${n}!` },
  music: { title: `Song ${n}!`, bpm: 128, startSec: 23, speed: 90 },
}));

async function printed(page: Page, format: 'A4' | 'Letter') {
  const bytes = await page.pdf({ format, preferCSSPageSize: false });
  const { pages } = await readPdf(new Uint8Array(bytes));
  return pages.map(({ texts }) =>
    texts
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/g, ' '),
  );
}

test('a plan prints as one clean page, also shared, and splits no block', async ({
  page,
  browser,
  site,
  person,
}) => {
  await setRoles(site.platform, person.uid, ['dancer', 'instructor']);
  const plan = { title: 'Turns on Monday', aim: 'A clear turn', notes: 'Bring water' };
  const id = await seedPlan(site.platform, person.uid, { ...plan, blocks: HOUR });
  await page.goto(`/plans/${id}`);
  const owner = [accountActor({ uid: person.uid, roles: [] })];
  const found = await authorize(site.platform, owner, 'plan:manage', id);
  const token = await sharePlan(site.platform, found, { lifetime: '7', sound: false });
  const dancer = await openVisitor(browser, site, { viewport: SMALL });
  await dancer.page.goto(`/shared/plans/${id}?link=${token}`);

  for (const shown of [page, dancer.page]) {
    // In the dark, too, paper is white.
    await shown.emulateMedia({ colorScheme: 'dark' });
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await printed(shown, format);
      expect(pages, format).toHaveLength(1);
      const [text = ''] = pages;
      expect(text.startsWith('Turns on Monday A clear turn'), text).toBe(true);
      for (let n = 0; n < HOUR.length; n++) {
        for (const part of ['About', 'Lead', 'Follow', 'Together', 'Song'])
          expect(text).toContain(`${part} ${n}!`);
      }
      expect(text.endsWith('at 90 %'), text).toBe(true);
    }
  }
  await dancer.leave();

  const many = Array.from({ length: 8 }, (_, round) =>
    HOUR.map((block, n) => ({
      ...{ ...block, id: `r${round}b${n}` },
      content: {
        kind: 'text',
        text: `About ${round}.${n}!\n${'More words. '.repeat(20)}`,
      } as const,
      cues: { together: `Together ${round}.${n}!` },
    })),
  ).flat();
  const long = await seedPlan(site.platform, person.uid, {
    title: 'Long',
    blocks: many.slice(0, 60),
  });
  await page.goto(`/plans/${long}`);
  const pages = await printed(page, 'A4');
  expect(pages.length).toBeGreaterThan(2);
  for (const { content } of many.slice(0, 60)) {
    const [about = ''] = content.text.split('\n');
    const on = pages.find((text) => text.includes(about));
    expect(on, about).toContain(about.replace('About', 'Together'));
  }
});

test('the PDF has the code of the link that was made just now, while that works', async ({
  page,
  site,
  person,
}) => {
  await setRoles(site.platform, person.uid, ['dancer', 'instructor']);
  const id = await seedPlan(site.platform, person.uid, { title: 'Turns on Monday', blocks: HOUR });
  await page.goto(`/plans/${id}`);
  await page.getByRole('link', { name: 'Make a link' }).click();
  await expect(page.getByRole('link', { name: 'Plan on paper with this QR code' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link to this class plan').inputValue();
  const paper = page.getByRole('link', { name: 'Plan on paper with this QR code' });
  const address = (await paper.getAttribute('href')) ?? '';
  const codes = async () => {
    const bytes = new Uint8Array(await (await page.request.get(address)).body());
    return await readQr(await pictureOf(await pictureOfPage(bytes, 1, (74 * 2.54) / 72)));
  };
  expect(await codes()).toEqual([link, link]);
  // For the wall, it is printed alone.
  await page.getByRole('button', { name: 'Show QR code' }).click();
  await expect(page.getByRole('img', { name: 'QR code with the link to' })).toBeVisible();
  expect((await printed(page, 'A4')).join('')).toBe('Turns on Monday');
  const [{ id: linkId }] = await planLinks(site.platform, id);
  await revokeLink(site.platform, person.uid, linkId);
  expect(await codes()).toEqual([undefined, undefined]);
});
