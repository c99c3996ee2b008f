/** The player by keyboard in the Firefox that Debian brings; skipped where there is none. */
import { Firefox, findFirefox } from './firefox.ts';
import { seedChoreography } from './seed.ts';
import { test } from './test.ts';

const program = findFirefox();

const SAID = 'document.querySelector(".player [role=status]")?.textContent';
const SPEED =
  '[...document.querySelectorAll(".player select")].find((e) => e.labels[0].textContent.includes("Speed")).value';
const FOCUSED = '(document.activeElement.ariaLabel || document.activeElement.textContent).trim()';

test('practices by keyboard in Firefox ESR', async ({ context, site, person }) => {
  test.skip(
    program === undefined,
    'Firefox is not installed (Debian: apt-get install firefox-esr)',
  );
  if (program === undefined) return;
  const id = await seedChoreography(site.platform, person.uid);
  const [session] = await context.cookies(site.url);
  const firefox = await Firefox.open(program);
  try {
    await firefox.setCookie('session', session?.value ?? '', 'localhost');
    await firefox.goto(`${site.url}/choreographies/${id}`);
    await firefox.until('"hydrated" in document.documentElement.dataset');

    await firefox.press('l');
    await firefox.until(`${SAID}.includes("Eight 1")`);
    await firefox.press('ArrowDown');
    await firefox.until(`${SPEED} === "95"`);
    await firefox.press('=');
    await firefox.until(`${SPEED} === "100"`);
    await firefox.press('l');
    await firefox.until(
      '!document.querySelector(".player [aria-pressed=true]")?.textContent.includes("Eight")',
    );

    for (let presses = 0; (await firefox.evaluate(FOCUSED)) !== 'A–B'; presses += 1) {
      if (presses === 80) throw new Error('Tab does not reach A–B.');
      await firefox.press('Tab');
    }
    await firefox.press('Enter');
    await firefox.until(`${SAID}.includes("where the loop begins")`);
    await firefox.press('Escape');
    await firefox.until(`!${SAID}?.includes("where the loop begins")`);

    await firefox.press('?');
    await firefox.until('document.querySelector("dialog").open');
    await firefox.press('Escape');
    await firefox.until('!document.querySelector("dialog").open');
  } finally {
    await firefox.close();
  }
});
