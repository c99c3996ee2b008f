/** Every page of the site in every state that looks different, for tests that look at all of them. */
import { accountActor } from '@bachata/core/access/actor.ts';
import { authorize } from '@bachata/core/access/authorize.ts';
import { askForLink } from '@bachata/core/accounts/link-requests.ts';
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { shareChoreography } from '@bachata/core/choreographies/share.ts';
import { holdClass } from '@bachata/core/class-plans/hold-class.ts';
import { inviteCoTeacher } from '@bachata/core/class-plans/invitations.ts';
import { publishPlan } from '@bachata/core/class-plans/save-plan.ts';
import { sharePlan } from '@bachata/core/class-plans/shared-plan.ts';
import { blockFor } from '@bachata/core/class-plans/testing/plans.ts';
import { fileReport } from '@bachata/core/reports/report.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { letTeach, seedCourse, seedPlan } from './seed-plans.ts';
import { seedChoreography, seedClip, seedCorrection, seedJob, seedWork } from './seed.ts';

const LONG_TITLE = 'Una bachata con un título tan largo que en ninguna tarjeta cabe entero';
const LONG_FIGURE = 'Una figura con un título tan largo que en ninguna tarjeta cabe entero';

export interface PageState {
  readonly name: string;
  /** The route's folder; undefined where there is none. */
  readonly route: string | undefined;
  /** Who looks. */
  readonly as: 'nobody' | 'dancer' | 'maintainer';
  /** Puts what is to be seen into the stores, as theirs where somebody is signed in. @returns the address */
  address(platform: Platform, uid: string, email: string): string | Promise<string>;
}

const shown = (
  as: PageState['as'],
  route: string | undefined,
  address: string | PageState['address'],
  name = route ?? '',
): PageState => ({
  ...{ name, route, as },
  address: typeof address === 'string' ? () => address : address,
});

/** A choreography of theirs, and what comes behind its address. */
const dance =
  (rest = ''): PageState['address'] =>
  async (platform, uid) =>
    `/choreographies/${await seedChoreography(platform, uid, { title: LONG_TITLE })}${rest}`;

const job =
  (patch: Parameters<typeof seedJob>[2]): PageState['address'] =>
  async (platform, uid) =>
    `/jobs/${await seedJob(platform, uid, patch)}`;

/** A clip of theirs, and where it is seen. */
const clip =
  (where: (id: string) => string, patch: Parameters<typeof seedClip>[2] = {}) =>
  async (platform: Platform, uid: string): Promise<string> =>
    where(
      await seedClip(platform, uid, {
        ...{ title: LONG_FIGURE, visibility: 'public', review: 'waiting' },
        ...patch,
      }),
    );

const plan =
  (where: (id: string) => string): PageState['address'] =>
  async (platform, uid) =>
    where(await seedPlan(platform, uid));

const taughtPlan: PageState['address'] = async (platform, uid) => {
  const content = { kind: 'move', move: { id: 'copa', name: 'Copa', counts: 8 } } as const;
  const plan = { title: LONG_TITLE, level: 'intermediate', date: '2026-03-02' } as const;
  const id = await seedPlan(platform, uid, { ...plan, blocks: [blockFor('a', { content })] });
  for (const heldOn of ['2026-03-02', '2026-05-04']) {
    await holdClass(platform, id, { heldOn, ticked: ['a'] });
  }
  return '/plans/overview';
};

const shared =
  (sound: boolean, where = '/shared/'): PageState['address'] =>
  async (platform, uid) => {
    const id = await seedChoreography(platform, uid, { title: LONG_TITLE });
    const token = await shareChoreography(platform, id, uid, { lifetime: '7', sound });
    return `${where}${id}?link=${token}`;
  };

const sharedPlan: PageState['address'] = async (platform, uid) => {
  const dance = await seedChoreography(platform, uid, { title: LONG_TITLE });
  const about = { choreographyId: dance, title: LONG_TITLE, moves: [] };
  const blocks = [blockFor('a', { content: { kind: 'choreography', ...about } })];
  const id = await seedPlan(platform, uid, { title: LONG_TITLE, blocks });
  const owner = [accountActor({ uid, roles: [] })];
  const found = await authorize(platform, owner, 'plan:manage', id);
  const token = await sharePlan(platform, found, { lifetime: '7', sound: false });
  return `/shared/plans/${id}?link=${token}`;
};

const report: PageState['address'] = async (platform, uid) => {
  const id = await seedChoreography(platform, uid, { title: LONG_TITLE });
  await fileReport(platform, crypto.randomUUID(), {
    ...{ kind: 'choreography', id, title: LONG_TITLE, reason: 'person' },
    ...{ text: 'I am in it, and nobody asked me.', answerTo: 'ana@example.org' },
  });
  return '/review/reports';
};

export const PAGE_STATES: readonly PageState[] = [
  shown('nobody', '/', '/'),
  shown('nobody', '/signin', '/signin'),
  shown('nobody', '/signup', '/signup'),
  shown('nobody', '/reset', '/reset'),
  shown('nobody', '/reset/[token]', '/reset/some-token'),
  shown('nobody', '/verify/[token]', '/verify/some-token'),
  shown('nobody', '/about/[page]', '/about/privacy', 'privacy'),
  shown('nobody', '/about/[page]', '/about/glossary', 'the glossary'),
  shown('nobody', '/about/[page]', '/about/filming', 'how to film'),
  shown('nobody', '/moves', '/moves'),
  shown('nobody', '/moves', '/moves?search=copa&level=beginner', 'moves that are searched for'),
  shown('nobody', '/moves/[id]', '/moves/right-turn'),
  shown('nobody', '/moves/graph', '/moves/graph?at=OL', 'the graph of moves'),
  shown('nobody', '/moves/graph', '/moves/graph?from=C&to=O2', 'a way in the graph'),
  shown('nobody', '/moves/graph', '/moves/graph?start=C&end=S&counts=16', 'ways of 16 counts'),
  shown('nobody', '/moves/graph', '/moves/graph?start=S&end=C&counts=4', 'no way of 4 counts'),
  shown('nobody', '/create', '/create', 'create, without an account'),
  shown('nobody', '/shared/[id]', shared(false), 'a shared dance without its song'),
  shown('nobody', '/shared/[id]', shared(true), 'a shared dance'),
  shown('nobody', '/shared/[id]', '/shared/nothing?link=no', 'no such link'),
  shown('nobody', '/shared/plans/[id]', sharedPlan),
  shown('nobody', '/report/[kind]/[id]', shared(false, '/report/choreography/')),
  shown('nobody', undefined, '/no/such/page', 'not found'),

  shown('dancer', '/create', '/create'),
  shown(
    'dancer',
    '/create',
    clip((id) => `/create?with=clip-${id}`),
    'create, with a move',
  ),
  shown('dancer', '/plans/join/[token]', async (platform) => {
    const plan = { id: await seedPlan(platform, 'somebody'), data: { ownerId: 'somebody' } };
    return `/plans/join/${await inviteCoTeacher(platform, plan, { sound: false })}`;
  }),
  shown(
    'dancer',
    '/plans/[id]',
    async (platform, uid) => {
      const id = await seedPlan(platform, 'somebody', { title: LONG_TITLE });
      await letTeach(platform, id, 'somebody', uid);
      return `/plans/${id}`;
    },
    'the plan of somebody else',
  ),
  shown(
    'dancer',
    '/plans/public',
    async (platform, uid) => {
      await setRoles(platform, uid, ['dancer', 'instructor']);
      await publishPlan(
        platform,
        await seedPlan(platform, 'somebody', { title: LONG_TITLE }),
        true,
      );
      return '/plans/public';
    },
    'public plans',
  ),
  shown('dancer', '/plans/public/[id]', async (platform, uid) => {
    await setRoles(platform, uid, ['dancer', 'instructor']);
    const id = await seedPlan(platform, 'somebody', { title: LONG_TITLE });
    await publishPlan(platform, id, true);
    return `/plans/public/${id}`;
  }),
  shown('dancer', '/account', '/account'),
  shown('dancer', '/collection', '/collection', 'an empty collection'),
  shown(
    'dancer',
    '/collection',
    async (platform, uid) => {
      await seedChoreography(platform, uid, { title: LONG_TITLE });
      await seedJob(platform, uid, { status: 'running', stage: 'analyze-music', fraction: 0.5 });
      return '/collection';
    },
    'a collection',
  ),
  shown('dancer', '/collection/bin', async (platform, uid) => {
    await moveToBin(platform, choreographyBin, await seedChoreography(platform, uid));
    return '/collection/bin';
  }),
  shown('dancer', '/collection/import', '/collection/import'),
  shown('dancer', '/collection/statistics', async (platform, uid) => {
    await seedChoreography(platform, uid, { title: LONG_TITLE });
    return '/collection/statistics';
  }),
  shown('dancer', '/links', async (platform, uid, email) => {
    await shared(false)(platform, uid, email);
    return '/links';
  }),
  shown(
    'dancer',
    '/jobs/[id]',
    job({ status: 'running', stage: 'analyze-music', fraction: 0.5 }),
    'a job at work',
  ),
  shown(
    'dancer',
    '/jobs/[id]',
    job({ status: 'failed', failure: { code: 'too-long', message: '', details: {} } }),
    'a failed job',
  ),
  shown('dancer', '/jobs/[id]', job({ status: 'cancelled' }), 'a cancelled job'),
  shown('dancer', '/choreographies/[id]', dance()),
  shown('dancer', '/choreographies/[id]/about', dance('/about')),
  shown('dancer', '/choreographies/[id]/copy', dance('/copy')),
  shown('dancer', '/choreographies/[id]/counts', dance('/counts')),
  shown('dancer', '/choreographies/[id]/phrases', dance('/phrases')),
  shown('dancer', '/choreographies/[id]/share', dance('/share')),
  shown('dancer', '/choreographies/[id]/sheet', dance('/sheet')),
  shown('dancer', '/choreographies/[id]/versions', dance('/versions')),
  shown('dancer', '/plans', '/plans', 'no plans'),
  shown(
    'dancer',
    '/plans',
    plan(() => '/plans'),
  ),
  shown('dancer', '/plans/new', '/plans/new'),
  shown('dancer', '/plans/draft', '/plans/draft'),
  shown('dancer', '/plans/import', '/plans/import'),
  shown('dancer', '/plans/bin', '/plans/bin'),
  shown(
    'dancer',
    '/plans/[id]',
    plan((id) => `/plans/${id}`),
  ),
  shown(
    'dancer',
    '/plans/[id]/edit',
    plan((id) => `/plans/${id}/edit`),
  ),
  shown(
    'dancer',
    '/plans/[id]/teach',
    plan((id) => `/plans/${id}/teach`),
  ),
  shown(
    'dancer',
    '/plans/[id]/share',
    plan((id) => `/plans/${id}/share`),
  ),
  shown('dancer', '/plans/overview', '/plans/overview', 'no classes in numbers'),
  shown('dancer', '/plans/overview', taughtPlan, 'classes in numbers'),
  shown('dancer', '/plans/courses', '/plans/courses'),
  shown(
    'dancer',
    '/plans/courses/[id]',
    async (platform, uid) => `/plans/courses/${await seedCourse(platform, uid)}`,
  ),
  shown('dancer', '/clips', '/clips', 'no clips'),
  shown(
    'dancer',
    '/clips',
    clip(() => '/clips'),
  ),
  shown('dancer', '/clips/new', '/clips/new'),
  shown(
    'dancer',
    '/clips/[id]',
    clip((id) => `/clips/${id}`, { reviewNote: 'Los pies no se ven.' }),
  ),
  shown(
    'dancer',
    '/clips/[id]',
    clip((id) => `/clips/${id}`, { review: 'declined' }),
    'a declined clip',
  ),
  shown(
    'dancer',
    '/moves',
    clip(() => '/moves'),
    'moves with a filmed one',
  ),
  shown(
    'dancer',
    '/moves/[id]',
    clip((id) => `/moves/clip-${id}`),
    'a filmed move',
  ),

  shown(
    'maintainer',
    '/review/clips',
    clip((id) => `/review/clips?id=${id}`),
    'a clip to review',
  ),
  shown('maintainer', '/review/clips', '/review/clips'),
  shown(
    'maintainer',
    '/review/counts',
    async (platform, uid) => `/review/counts?id=${await seedCorrection(platform, uid)}`,
    'counts to review',
  ),
  shown('maintainer', '/review/counts', '/review/counts'),
  shown('maintainer', '/review/counts', '/review/counts?list=holding', 'counts that hold'),
  shown('maintainer', '/review/links', async (platform, _uid, email) => {
    await askForLink(platform, { kind: 'reset', email, language: 'es', byMail: false });
    return '/review/links';
  }),
  shown('maintainer', '/review/reports', report),
  shown('maintainer', '/review/site', async (platform, uid) => {
    const failure = { code: 'too-long', message: '', details: {} };
    await seedJob(platform, uid, { status: 'failed', failure });
    await seedJob(platform, uid);
    await seedWork(platform);
    return '/review/site';
  }),
];
