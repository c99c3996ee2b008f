/** Links to an account's owner: by mail where there is a mail server, else from a maintainer. */
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { linkIn, startMailServer } from '../mail/mail-server.ts';
import { accessibilityProblems } from './axe.ts';
import { startSite } from './harness.ts';
import { enter, expect, openVisitor, SMALL, test } from './test.ts';

const CHANGED = 'quiero bailar más';

test('resets a password by mail, and confirms the address of a newcomer', async ({ browser }) => {
  const server = await startMailServer();
  const env = { SMTP_URL: server.url, MAIL_FROM: 'Bachata Buddy <dance@example.org>' };
  const site = await startSite({ env });
  try {
    const { page, leave } = await openVisitor(browser, site, { locale: 'es-ES' });
    await page.goto('/signup');
    await page.getByLabel('Tu nombre').fill('Ana');
    await page.getByLabel('Correo electrónico').fill('ana@example.org');
    await page.getByLabel('Contraseña', { exact: true }).fill('bailamos los domingos');
    await page.getByRole('button', { name: 'Crear cuenta' }).click();
    await page.waitForURL('**/create');
    await expect.poll(() => server.received.length).toBe(1);
    const [welcome] = server.received.splice(0);
    if (welcome === undefined) throw new Error('No mail came');
    await page.goto(linkIn(welcome).pathname);
    await page.getByRole('button', { name: 'Sí, este es mi correo' }).click();
    await expect(page.getByText('Tu dirección está confirmada.')).toBeVisible();
    await page.getByRole('button', { name: 'Cerrar sesión aquí' }).click();
    await page.waitForURL(`${site.url}/`);

    await page.goto('/reset');
    await page.getByLabel('Correo electrónico').fill('ana@example.org');
    await page.getByRole('button', { name: 'Pedir un enlace' }).click();
    await expect(page.getByText('te llegará un mensaje con un enlace')).toBeVisible();
    await expect.poll(() => server.received.length).toBe(1);
    const [reset] = server.received;
    if (reset === undefined) throw new Error('No mail came');
    await page.goto(linkIn(reset).pathname);
    await page.getByLabel('Contraseña nueva').fill(CHANGED);
    await page.getByRole('button', { name: 'Guardar la contraseña nueva' }).click();
    await page.getByLabel('Correo electrónico').fill('ana@example.org');
    await page.getByLabel('Contraseña', { exact: true }).fill(CHANGED);
    await page.getByRole('main').getByRole('button', { name: 'Iniciar sesión' }).click();
    await page.waitForURL('**/create');
    await leave();
  } finally {
    await site.stop();
    await server.close();
  }
});

test('without a mail server a maintainer hands the link over', async ({
  page,
  site,
  person,
  browser,
}) => {
  const maintainer = await openVisitor(browser, site, { viewport: SMALL });
  const { uid } = await enter(maintainer.page.context(), site);
  await setRoles(site.platform, uid, ['dancer', 'maintainer']);

  await page.goto('/reset');
  await expect(page.getByText('This site sends no mail.')).toBeVisible();
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByRole('button', { name: 'Ask for a link' }).click();
  await expect(page.getByText('whoever runs the site now sees your request')).toBeVisible();

  await maintainer.page.goto('/review/links');
  const row = maintainer.page.getByRole('listitem').filter({ hasText: person.email });
  await row.getByRole('button', { name: 'Show a link' }).click();
  const shown = maintainer.page.getByRole('textbox', { name: 'New password' });
  await expect(shown).toHaveValue(/\/reset\//);
  expect(await accessibilityProblems(maintainer.page)).toEqual([]);
  const { pathname } = new URL(await shown.inputValue());
  await page.goto(pathname);
  await page.getByLabel('New password').fill(CHANGED);
  await page.getByRole('button', { name: 'Set the new password' }).click();
  await expect(page.getByText('Your password has been changed.')).toBeVisible();
  await maintainer.page.reload();
  await expect(row).toHaveCount(0);
  expect(site.logged()).not.toContain(pathname.slice('/reset/'.length));
  await maintainer.leave();
});
