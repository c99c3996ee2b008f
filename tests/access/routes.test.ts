/** Every entrance of the site with every kind of person. One that has no row in the table is a failure. */
import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { classPlans } from '@bachata/core/class-plans/class-plan.ts';
import { sharePlan } from '@bachata/core/class-plans/shared-plan.ts';
import { shareWithSubstitute } from '@bachata/core/class-plans/substitute.ts';
import { blockFor, classPlan } from '@bachata/core/class-plans/testing/plans.ts';
import { createLink, revokeLinks } from '@bachata/core/grants/link.ts';
import { PasswordHasher } from '@bachata/platform/passwords.ts';
import { seedClip } from '../browser/seed.ts';
import { send, type Answer, type Sent } from './requests.ts';
import {
  NAME,
  NAMES,
  openSeededSite,
  type Name,
  type Person,
  type SeededSite,
} from './seeded-site.ts';
import { ASKING, TABLE, type Asking, type Row } from './table.ts';

const LINKS: readonly Asking[] = [
  ...(['link', 'expiredLink', 'revokedLink', 'substitute', 'wrongPassword'] as const),
];
const TITLE = 'Una bachata de prueba';

/** Which of the people asks; undefined for those without an account. */
const ACCOUNT_OF: Readonly<Partial<Record<Asking, Person>>> = {
  ...{ other: 'other', otherWithLink: 'other', owner: 'owner', maintainer: 'maintainer' },
  ...{ coTeacher: 'coTeacher', formerCoTeacher: 'formerCoTeacher', instructor: 'instructor' },
};

let site: SeededSite;
/** Documents that are only ever asked about by those who are refused, or looked at. */
let shared: ReadonlyMap<Name, string>;
/** The same of the guest's own, as if a guest could have each of them. */
let guests: ReadonlyMap<Name, string>;
const whose = (asking: Asking): 'owner' | 'guest' => (asking === 'guestOwner' ? 'guest' : 'owner');
/** Of the links by which each comes, by the name of what they show. */
const tokens: Record<'LINKED' | 'LENT' | 'HANDED', Partial<Record<Asking, string>>> = {
  ...{ LINKED: {}, LENT: {}, HANDED: {} },
};
const linkIn = (path: string) =>
  path.includes('LENT') ? 'LENT' : /HANDED|STEPS/.test(path) ? 'HANDED' : 'LINKED';

async function seedLinks(): Promise<void> {
  const { platform } = site;
  const ownerId = site.uidOf('owner');
  const steps = { choreographyId: shared.get('STEPS') ?? '', title: TITLE, moves: [] };
  await platform.documents.update(classPlans, shared.get('HANDED') ?? '', {
    blocks: [blockFor('steps', { content: { kind: 'choreography', ...steps } })],
  });
  for (const [name, resource] of [
    ['LINKED', 'clip'],
    ['LENT', 'choreography'],
    ['HANDED', 'plan'],
  ] as const) {
    const id = shared.get(name) ?? '';
    const linkTo = (expiresAt?: number) =>
      createLink(platform, { resource, id, ownerId, role: 'viewer', sound: true, expiresAt });
    const revokedLink = await linkTo();
    await revokeLinks(platform, { resource, id });
    const link = await linkTo();
    const expiredLink = await linkTo(platform.clock.now() - 1);
    tokens[name] = { revokedLink, link, otherWithLink: link, expiredLink };
  }
  const passwordHash = await new PasswordHasher({ N: 2 ** 10, r: 8, p: 1 }).hash('a secret');
  const handed = { id: shared.get('HANDED') ?? '', data: { ownerId } };
  const stored = await platform.documents.get(classPlans, handed.id);
  const plan = { ...handed, data: stored?.data ?? classPlan(ownerId) };
  const wanted = { lifetime: '7', sound: true } as const;
  tokens.HANDED.wrongPassword = await sharePlan(platform, plan, { ...wanted, passwordHash });
  tokens.HANDED.substitute = await shareWithSubstitute(platform, plan, { sound: true });
}

const logged: string[] = [];

beforeAll(async () => {
  // A line a request: kept, and out of the way.
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
  site = await openSeededSite();
  const all = async (of: 'owner' | 'guest'): Promise<ReadonlyMap<Name, string>> =>
    new Map(await Promise.all(NAMES.map(async (one) => [one, await site.seed(one, of)] as const)));
  shared = await all('owner');
  guests = await all('guest');
  await seedLinks();
}, 120_000);
afterAll(() => site?.close());

/** @param documents what the names in the row stand for */
async function ask(
  name: string,
  row: Row,
  asking: Asking,
  documents: ReadonlyMap<string, string> = whose(asking) === 'guest' ? guests : shared,
): Promise<Answer> {
  const fill = (text: string): string =>
    text.replace(NAME, (one) => documents.get(one) ?? one).replace('ASKING', asking);
  const filled = JSON.parse(fill(JSON.stringify(row))) as Row;
  const token = tokens[linkIn(row.path)][asking];
  const separator = filled.path.includes('?') ? '&' : '?';
  const person = ACCOUNT_OF[asking];
  const cookie = person && (row.endsSession ? await site.signIn(person) : site.sessionOf(person));
  const sent: Sent = {
    path: token === undefined ? filled.path : `${filled.path}${separator}link=${token}`,
    ...(filled.form && { form: filled.form }),
    ...(filled.json !== undefined && { json: filled.json }),
    ...(cookie !== undefined && { cookie }),
    ...(asking === 'guest' && { guest: site.otherGuest.token }),
    ...(asking === 'guestOwner' && { guest: site.guest.token }),
  };
  const answer = await send(site.handle, site.entrance(name), sent);
  if (row.endsSession && person) await site.renewSession(person);
  return answer;
}

/**
 * How each is refused: nobody is asked to sign in, a guest to sign up, and nobody learns what others have.
 */
function refusalOf(asking: Asking, { status, location, text, cookies }: Answer): string {
  if (text.includes(TITLE)) return `reads it (${status})`;
  const isGuest = asking === 'guest' || asking === 'guestOwner';
  if (isGuest && status === 303 && location.startsWith('/signup?next=')) return 'refused';
  const toSignIn = status === 401 || (status === 303 && location.startsWith('/signin?next='));
  const isHidden = status === 403 || status === 404;
  // Became a guest on the way, who has nothing.
  if (isHidden && asking !== 'guest' && cookies.has('guest')) return 'refused';
  const isLink = LINKS.includes(asking);
  const isRefused = asking === 'nobody' ? toSignIn : isLink ? toSignIn || status === 404 : isHidden;
  return isRefused ? 'refused' : String(status);
}

/** All that is stored of the owner's. */
async function ofOwner(): Promise<object> {
  const owner = site.uidOf('owner');
  const database = new DatabaseSync(path.join(site.dataDir, 'bachata.sqlite'), { readOnly: true });
  try {
    const sql = `SELECT collection, id, version FROM documents WHERE data LIKE ? ORDER BY 1, 2`;
    return {
      documents: database.prepare(sql).all(`%${owner}%`),
      objects: (await site.platform.objects.list('')).map(({ key, etag }) => `${key} ${etag}`),
    };
  } finally {
    database.close();
  }
}

it('knows every entrance of the site', () => {
  expect([...site.entrances.keys()].sort()).toEqual(Object.keys(TABLE).sort());
});

const rows = Object.entries(TABLE).flatMap(([name, all]) => all.map((row) => ({ name, row })));

describe('whoever is not named in the table', () => {
  let before: object;
  beforeAll(async () => {
    before = await ofOwner();
  });

  it.each(rows)('is refused: $name ($row.path)', async ({ name, row }) => {
    const strangers = ASKING.filter((asking) => row.may[asking] === undefined);
    const got: Record<string, string> = {};
    for (const asking of strangers) got[asking] = refusalOf(asking, await ask(name, row, asking));
    expect(got).toEqual(Object.fromEntries(strangers.map((asking) => [asking, 'refused'])));
  });

  it('has changed nothing of the owner’s', async () => {
    expect(await ofOwner()).toEqual(before);
  });
});

describe('whoever is named in the table', () => {
  const named = rows.filter(({ row }) => Object.keys(row.may).length > 0);

  it.each(named)('gets the answer: $name ($row.path)', async ({ name, row }) => {
    const got: Partial<Record<Asking, number>> = {};
    for (const asking of ASKING.filter((one) => row.may[one] !== undefined)) {
      // What a link leads to is there already; everything else is new, for it may be changed.
      const isOwner = asking === 'owner' || asking === 'guestOwner';
      const isNew = (one: Name): boolean => isOwner || (asking === 'coTeacher' && one === 'PLAN');
      const used = NAMES.filter((one) => isNew(one) && JSON.stringify(row).includes(one));
      const fresh = new Map(whose(asking) === 'guest' ? guests : shared);
      for (const one of used) fresh.set(one, await site.seed(one, whose(asking)));
      const { status, text } = await ask(name, row, asking, fresh);
      got[asking] = status;
      if (asking === 'wrongPassword') expect(text).not.toContain(TITLE);
    }
    expect(got).toEqual(row.may);
  });
});

describe('a page of another site', () => {
  const changing = rows.filter(
    ({ name }) => / \/(?!objects)|\?\//.test(name) && !/^(GET|HEAD) /.test(name),
  );

  it('is among the entrances', () => {
    expect(changing.length).toBeGreaterThan(20);
  });

  it.each(changing)('cannot use a session: $name ($row.path)', async ({ name, row: { path } }) => {
    const cookie = site.sessionOf('owner');
    const sent = { path, form: {}, cookie, origin: 'https://elsewhere.example' };
    expect((await send(site.handle, site.entrance(name), sent)).status).toBe(403);
  });
});

describe('the list of moves', () => {
  it('has the filmed ones that a maintainer has accepted, for whoever has an account', async () => {
    const listed = async (asking: Asking): Promise<string[]> => {
      const { text } = await ask('/moves', { path: '/moves', may: {} }, asking);
      return [...new Set(text.match(/clip-[0-9a-f]{32}/g))];
    };
    const shown = `clip-${shared.get('SHOWN')}`;
    for (const asking of ['nobody', 'guest', 'link'] as const) {
      expect(await listed(asking)).toEqual([]);
    }
    expect(await listed('other')).toContain(shown);
    expect(await listed('other')).not.toContain(`clip-${shared.get('LINKED')}`);
    expect(await listed('other')).not.toContain(`clip-${shared.get('WAITING')}`);
  });
});

describe('a link', () => {
  const look = (id: string, token: string) =>
    send(site.handle, site.entrance('/clips/[id]'), { path: `/clips/${id}?link=${token}` });
  const owners = async (name: string, path: string, form: Readonly<Record<string, string>>) =>
    await send(site.handle, site.entrance(name), { path, form, cookie: site.sessionOf('owner') });
  const made = async (id: string): Promise<string> => {
    const { text } = await owners('/clips/[id]?/link', `/clips/${id}?/link`, {});
    return new URL((JSON.parse(text) as { link: string }).link).searchParams.get('link') ?? '';
  };
  const share = (id: string, visibility: string) =>
    owners('/clips/[id]?/share', `/clips/${id}?/share`, { visibility });

  it('is made by the owner of an unlisted clip, and ends when a new one is made', async () => {
    const id = await site.seed('LINKED');
    const first = await made(id);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect((await look(id, first)).text).toContain(TITLE);
    const second = await made(id);
    expect((await look(id, first)).status).toBe(404);
    expect((await look(id, second)).status).toBe(200);
  });

  it('ends with the clip being unlisted, and stays ended', async () => {
    const id = await site.seed('LINKED');
    const token = await made(id);
    await share(id, 'private');
    expect((await look(id, token)).status).toBe(404);
    await share(id, 'unlisted');
    expect((await look(id, token)).status).toBe(404);
  });

  it('shows nothing of a clip that is deleted, and the clip again when that is taken back', async () => {
    const id = await site.seed('LINKED');
    const token = await made(id);
    await owners('/clips?/delete', '/clips?/delete', { id });
    expect((await look(id, token)).status).toBe(404);
    await owners('/clips?/restore', '/clips?/restore', { id });
    expect((await look(id, token)).status).toBe(200);
  });

  it('is stored as a hash alone, and in no log', async () => {
    const id = await site.seed('LINKED');
    const token = await made(id);
    await look(id, token);
    expect(logged.join('')).toContain('/clips/[id]');
    expect(logged.join('')).not.toContain(token);
    const files = await Promise.all(
      ['bachata.sqlite', 'bachata.sqlite-wal'].map((name) =>
        readFile(path.join(site.dataDir, name), 'latin1').catch(() => ''),
      ),
    );
    expect(files.join('')).not.toContain(token);
  });

  it('shows its holder no words that are for the owner alone', async () => {
    const words = 'La música está cortada.';
    const id = await seedClip(site.platform, site.uidOf('owner'), {
      ...{ visibility: 'unlisted', reviewNote: words },
    });
    expect((await look(id, await made(id))).text).not.toContain(words);
  });
});

describe('a link to a class plan with a password', () => {
  const SECRET = 'dos por tres';
  const owners = async (id: string): Promise<string> => {
    const { text } = await send(site.handle, site.entrance('/plans/[id]/share?/create'), {
      path: `/plans/${id}/share?/create`,
      form: { lifetime: '7', heldOn: '', password: SECRET },
      cookie: site.sessionOf('owner'),
    });
    return new URL((JSON.parse(text) as { link: string }).link).search;
  };
  const look = (id: string, link: string, cookies = new Map<string, string>()) =>
    send(site.handle, site.entrance('/shared/plans/[id]'), {
      ...{ path: `/shared/plans/${id}${link}`, cookies },
    });
  const type = (id: string, link: string, password: string) =>
    send(site.handle, site.entrance('/shared/plans/[id]?/unlock'), {
      path: `/shared/plans/${id}?/unlock&${link.slice(1)}`,
      form: { password },
    });

  it('shows the plan to whoever has typed it, by that link alone', async () => {
    const id = await site.seed('PLAN');
    const link = await owners(id);
    const other = await owners(id);
    const before = await look(id, link);
    expect(before.status).toBe(200);
    expect(before.text).not.toContain(TITLE);
    const wrong = await type(id, link, 'dos por cuatro');
    expect(wrong.status).toBe(403);
    expect(wrong.text).toContain('link-password-wrong');
    expect((await look(id, link, new Map(wrong.cookies))).text).not.toContain(TITLE);
    const right = await type(id, link, SECRET);
    expect(right.status).toBe(303);
    expect(right.location).toBe(`/shared/plans/${id}${link}`);
    expect((await look(id, link, new Map(right.cookies))).text).toContain(TITLE);
    expect((await look(id, other, new Map(right.cookies))).text).not.toContain(TITLE);
  });

  it('is not guessed: attempts are limited', async () => {
    const id = await site.seed('PLAN');
    const link = await owners(id);
    for (let made = 0; made < 9; made += 1) await type(id, link, 'dos por cuatro');
    expect((await type(id, link, SECRET)).status).toBe(303);
    expect((await type(id, link, 'dos por cuatro')).status).toBe(403);
    expect((await type(id, link, SECRET)).status).toBe(429);
    expect((await type(id, await owners(id), SECRET)).status).toBe(303);
  }, 60_000);
});
