/** Who gets what answer from which entrance. Whoever is not named is refused. */
import { confirmationOf } from '../factories/clip.ts';

export const ASKING = [
  'nobody',
  'guest',
  /** Whose documents are a guest's own: the names stand for theirs. */
  'guestOwner',
  /**
   * Without an account, by a link to the clip `LINKED`, or to `LENT` or the plan `HANDED` where the row is
   * about it or about `STEPS`, which that plan names, that works, has expired or was revoked.
   */
  'link',
  'expiredLink',
  'revokedLink',
  /** By a link to the plan `HANDED` for a substitute, and by one whose password they do not know. */
  'substitute',
  'wrongPassword',
  /** Somebody with an account, also with the link that works. */
  'other',
  'otherWithLink',
  'owner',
  /** Who teaches from the owner's plans by an invitation, and somebody who was taken out again. */
  'coTeacher',
  'formerCoTeacher',
  /** Who teaches, and has nothing to do with the owner. */
  'instructor',
  'maintainer',
] as const;
export type Asking = (typeof ASKING)[number];

/** Statuses by who asks. */
export type Expected = Readonly<Partial<Record<Asking, number>>>;

export interface Row {
  /**
   * `JOB`, `DANCE`, `LENT` (a dance with links), `GONE` (a deleted one), `CORRECTION` stand for documents of the owner, and so do
   * the clips `FILM` (private), `LINKED` (unlisted), `WAITING` (public, not accepted yet), `SHOWN` (public and accepted) and `BINNED` (deleted). All
   * clips are moves. `PLAN` is a class plan of the owner, who teaches, `HANDED` one with
   * links, `OPEN` a public one, `SCRAPPED` a deleted one, `CRS` a
   * course.
   * `OWNER` is the owner's id, `COTEACHER` that of who teaches from all plans, `ASKING` the one who asks.
   */
  readonly path: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly may: Expected;
  /** Ends the session that it is asked with, or all of them. */
  readonly endsSession?: boolean;
}

const everybody = (status: number): Expected =>
  Object.fromEntries(ASKING.map((asking) => [asking, status]));
const accounts = (status: number): Expected => ({
  ...{ other: status, otherWithLink: status, owner: status, maintainer: status },
  ...{ coTeacher: status, formerCoTeacher: status, instructor: status },
});
/** Pages for those who have not signed in send the others to where they wanted to go. */
const strangers = (status: number): Expected => ({ ...everybody(status), ...accounts(303) });
const owner = (status: number): Expected => ({ owner: status });
const instructors = (status: number): Expected => ({ owner: status, instructor: status });
/** Who made a plan, and who teaches from it. */
const teachers = (status: number): Expected => ({ owner: status, coTeacher: status });
/** Whoever made it, with an account or without. */
const maker = (status: number): Expected => ({ owner: status, guestOwner: status });
/** Accounts and guests. */
const people = (status: number): Expected => ({
  ...accounts(status),
  ...{ guest: status, guestOwner: status },
});
/** Who has neither gets a guest session with it. */
const makers = (status: number): Expected => ({
  ...people(status),
  ...{ nobody: status, link: status, expiredLink: status, revokedLink: status },
  ...{ substitute: status, wrongPassword: status },
});
const maintainer = (status: number): Expected => ({ maintainer: status });
const ended: Expected = { expiredLink: 410, revokedLink: 410 };
/** Pages that tell whoever sees nothing how their link has ended. */
const byLink: Expected = {
  ...{ nobody: 404, guest: 404, link: 200, ...ended },
  ...{ other: 404, otherWithLink: 200, owner: 200, maintainer: 404 },
  ...{ coTeacher: 404, formerCoTeacher: 404, instructor: 404, substitute: 404, wrongPassword: 404 },
};
/** The page asks for the password, and shows nothing. */
const byPlanLink: Expected = { ...byLink, substitute: 200, wrongPassword: 200 };
/** What a plan with links is about, also for who teaches from it. */
const throughPlan = { link: 200, otherWithLink: 200, substitute: 200, coTeacher: 200 };

const song = (objectKey: string) => ({ kind: 'upload', objectKey, fileName: 'song.mp3' });
const order = { parameters: { difficulty: 'beginner' }, title: 'x', requestKey: 'request-key' };
const star = { favorite: 'true', from: '/moves' };
const confirmation = JSON.stringify(confirmationOf());
const plan = { title: 'x', level: 'beginner', minutes: 60, blocks: [] };
const key = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const course = { title: 'x', level: 'beginner', minutes: '60' };
const day = { heldOn: '2026-03-02' };
const MEDIA = ['video', 'still', 'move', 'poster', 'preview'] as const;

export const TABLE: Readonly<Record<string, readonly Row[]>> = {
  // Class plans: anybody with an account has a list of them, and who teaches makes them.
  '/plans': [{ path: '/plans', may: accounts(200) }],
  '/plans?/delete': [{ path: '/plans?/delete', form: { id: 'PLAN' }, may: owner(200) }],
  '/plans?/restore': [{ path: '/plans?/restore', form: { id: 'SCRAPPED' }, may: owner(200) }],
  '/plans?/archive': [
    { path: '/plans?/archive', form: { id: 'PLAN', archived: 'on' }, may: owner(200) },
  ],
  '/plans/new': [{ path: '/plans/new', may: instructors(200) }],
  '/plans/new?/default': [
    {
      path: '/plans/new',
      form: { key, title: 'x', aim: '', level: 'beginner', template: '60' },
      may: instructors(303),
    },
  ],
  '/plans/draft': [
    { path: '/plans/draft', may: instructors(200) },
    { path: '/plans/draft?level=beginner&aim=turns-spins', may: instructors(200) },
    { path: '/plans/draft?from=PLAN', may: owner(200) },
  ],
  '/plans/draft?/take': [
    {
      path: '/plans/draft?/take',
      form: { level: 'beginner', aim: 'turns-spins', requestKey: key },
      may: instructors(303),
    },
    {
      path: '/plans/draft?/take',
      form: { level: 'beginner', aim: 'turns-spins', course: 'CRS', requestKey: key },
      may: owner(303),
    },
  ],
  'POST /api/plans/proposals': [
    {
      path: '/api/plans/proposals',
      json: { level: 'beginner', language: 'en', blocks: [], blockId: 'a' },
      may: accounts(200),
    },
  ],
  '/plans/bin': [{ path: '/plans/bin', may: accounts(200) }],
  '/plans/bin?/restore': [
    { path: '/plans/bin?/restore', form: { kind: 'plan', id: 'SCRAPPED' }, may: owner(200) },
  ],
  '/plans/bin?/remove': [
    { path: '/plans/bin?/remove', form: { kind: 'plan', id: 'SCRAPPED' }, may: owner(200) },
  ],
  '/plans/import': [{ path: '/plans/import', may: instructors(200) }],
  // There is no file in it.
  '/plans/import?/default': [{ path: '/plans/import', form: { key }, may: instructors(400) }],
  '/plans/[id]': [{ path: '/plans/PLAN', may: teachers(200) }],
  '/plans/[id]?/hold': [{ path: '/plans/PLAN?/hold', form: day, may: teachers(200) }],
  '/plans/[id]?/forget': [{ path: '/plans/PLAN?/forget', form: day, may: teachers(200) }],
  '/plans/[id]?/invite': [{ path: '/plans/PLAN?/invite', form: {}, may: owner(200) }],
  '/plans/[id]?/uninvite': [
    { path: '/plans/PLAN?/uninvite', form: { invitation: 'x' }, may: owner(200) },
  ],
  '/plans/[id]?/dismiss': [
    { path: '/plans/PLAN?/dismiss', form: { uid: 'COTEACHER' }, may: owner(200) },
    { path: '/plans/PLAN?/dismiss', form: { uid: 'nobody' }, may: owner(404) },
  ],
  '/plans/[id]?/letBack': [
    // Nobody has taken them out.
    { path: '/plans/PLAN?/letBack', form: { uid: 'COTEACHER' }, may: owner(200) },
    { path: '/plans/PLAN?/letBack', form: { uid: 'nobody' }, may: owner(404) },
  ],
  // The owner teaches from no plan of somebody else.
  '/plans/[id]?/leave': [
    { path: '/plans/PLAN?/leave', form: {}, may: { owner: 404, coTeacher: 303 } },
  ],
  // Who was taken out does not come back alone.
  '/plans?/rejoin': [
    { path: '/plans?/rejoin', form: { id: 'PLAN' }, may: { ...accounts(404), coTeacher: 303 } },
  ],
  // It was never taught.
  '/plans/[id]?/next': [{ path: '/plans/PLAN?/next', form: { ...day, key }, may: owner(404) }],
  '/plans/[id]?/duplicate': [{ path: '/plans/PLAN?/duplicate', form: { key }, may: owner(303) }],
  '/plans/[id]?/archive': [
    { path: '/plans/PLAN?/archive', form: { archived: 'on' }, may: owner(200) },
  ],
  '/plans/[id]?/place': [
    { path: '/plans/PLAN?/place', form: { course: 'CRS', lesson: '1' }, may: owner(200) },
  ],
  '/plans/join/[token]': [{ path: '/plans/join/x', may: accounts(404) }],
  '/plans/join/[token]?/default': [{ path: '/plans/join/x', form: {}, may: accounts(404) }],
  '/plans/[id]?/delete': [{ path: '/plans/PLAN?/delete', form: {}, may: owner(303) }],
  '/plans/[id]/edit': [{ path: '/plans/PLAN/edit', may: teachers(200) }],
  '/plans/[id]/teach': [{ path: '/plans/PLAN/teach', may: teachers(200) }],
  'GET /plans/[id]/file': [{ path: '/plans/PLAN/file', may: teachers(200) }],
  '/plans/overview': [{ path: '/plans/overview?from=2026-01-01', may: accounts(200) }],
  'GET /plans/overview/classes.csv': [{ path: '/plans/overview/classes.csv', may: accounts(200) }],
  '/plans/courses': [{ path: '/plans/courses', may: accounts(200) }],
  '/plans/courses?/default': [
    { path: '/plans/courses', form: { ...course, key }, may: instructors(303) },
  ],
  '/plans/courses/[id]': [{ path: '/plans/courses/CRS', may: owner(200) }],
  '/plans/courses/[id]?/change': [
    { path: '/plans/courses/CRS?/change', form: course, may: owner(200) },
  ],
  '/plans/courses/[id]?/tryCopy': [
    {
      path: '/plans/courses/CRS?/tryCopy',
      form: { key, title: 'x', first: '2026-03-02' },
      may: owner(200),
    },
  ],
  '/plans/courses/[id]?/copy': [
    {
      path: '/plans/courses/CRS?/copy',
      form: { key, title: 'x', first: '2026-03-02' },
      may: owner(303),
    },
  ],
  '/plans/courses/[id]?/delete': [
    { path: '/plans/courses/CRS?/delete', form: {}, may: owner(303) },
  ],
  'GET /plans/[id]/paper.pdf': [{ path: '/plans/PLAN/paper.pdf', may: teachers(200) }],
  'GET /plans/[id]/calendar.ics': [{ path: '/plans/PLAN/calendar.ics', may: teachers(200) }],
  // Links to other documents open none.
  'GET /plans/courses/[id]/calendar.ics': [
    { path: '/plans/courses/CRS/calendar.ics', may: owner(200) },
  ],
  '/plans/courses/[id]?/openFeed': [
    { path: '/plans/courses/CRS?/openFeed', form: {}, may: owner(200) },
  ],
  '/plans/courses/[id]?/closeFeed': [
    { path: '/plans/courses/CRS?/closeFeed', form: {}, may: owner(200) },
  ],
  'GET /plans/courses/[id]/file': [{ path: '/plans/courses/CRS/file', may: owner(200) }],
  'POST /api/plans': [
    { path: '/api/plans', json: { requestKey: key, content: plan }, may: instructors(201) },
    // A copy that goes on from a plan, and keeps of whose it was made.
    { path: '/api/plans', json: { requestKey: key, content: plan, from: 'PLAN' }, may: owner(201) },
  ],
  'POST /api/plans/[id]': [
    {
      path: '/api/plans/PLAN',
      json: { base: 1, requestKey: key, content: plan },
      may: teachers(200),
    },
  ],
  'GET /api/plans/dances': [{ path: '/api/plans/dances', may: accounts(200) }],
  'GET /api/plans/dances/[id]': [{ path: '/api/plans/dances/DANCE', may: owner(200) }],

  // Open to everybody: they show nothing of anybody, or are the way in.
  '/ (layout)': [{ path: '/', may: everybody(200) }],
  '/': [{ path: '/', may: everybody(200) }],
  '/moves': [{ path: '/moves', may: everybody(200) }],
  '/moves?/favorite': [
    { path: '/moves?/favorite', form: { ...star, id: 'right-turn' }, may: accounts(303) },
    { path: '/moves?/favorite', form: { ...star, id: 'no-such-move' }, may: accounts(404) },
    // As they may see it.
    { path: '/moves?/favorite', form: { ...star, id: 'clip-FILM' }, may: owner(303) },
    { path: '/moves?/favorite', form: { ...star, id: 'clip-BINNED' }, may: {} },
    { path: '/moves?/favorite', form: { ...star, id: 'clip-LINKED' }, may: owner(303) },
    { path: '/moves?/favorite', form: { ...star, id: 'clip-SHOWN' }, may: accounts(303) },
  ],
  '/about/[page]': [{ path: '/about/privacy', may: everybody(200) }],
  '/moves/graph': [{ path: '/moves/graph', may: everybody(200) }],
  '/signin': [{ path: '/signin', may: strangers(200) }],
  // An address of its own for each: one that fails often is not answered any more.
  '/signin?/default': [
    { path: '/signin', form: { email: 'ASKING@example.org' }, may: everybody(401) },
  ],
  '/signup': [{ path: '/signup', may: strangers(200) }],
  '/signup?/default': [{ path: '/signup', form: {}, may: everybody(400) }],
  'POST /signin/token': [
    // Only where Firebase Auth says who somebody is.
    { path: '/signin/token', json: { idToken: 'x' }, may: everybody(400) },
  ],
  '/reset': [{ path: '/reset', may: everybody(200) }],
  'GET /account/action': [
    { path: '/account/action?mode=verifyEmail&oobCode=x', may: everybody(303) },
  ],
  '/verify/[token]?/default': [{ path: '/verify/x', form: {}, may: everybody(401) }],
  '/reset?/default': [{ path: '/reset', form: { email: 'x@example.org' }, may: everybody(200) }],
  '/reset/[token]?/default': [
    { path: '/reset/x', form: { password: 'we dance on mondays' }, may: everybody(401) },
  ],
  'POST /signout': [{ path: '/signout', may: everybody(303), endsSession: true }],
  'POST /preferences': [{ path: '/preferences', form: { language: 'es' }, may: everybody(303) }],
  'GET /healthz': [{ path: '/healthz', may: everybody(200) }],
  'GET /readyz': [{ path: '/readyz', may: everybody(200) }],
  'GET /api/dances': [{ path: '/api/dances?ids=right-turn', may: everybody(200) }],
  'GET /library/[kind]/[file]': [
    { path: '/library/posters/right-turn.webp', may: everybody(200) },
    { path: '/library/clips/package.json', may: everybody(404) },
  ],
  'GET /songs/[id]/audio': [{ path: '/songs/bajo-la-luna/audio', may: everybody(200) }],
  // The signature is the permission, whoever comes with it.
  'GET /objects/[...key]': [
    { path: '/objects/choreographies/DANCE/video.mp4', may: everybody(403) },
  ],
  'HEAD /objects/[...key]': [
    { path: '/objects/choreographies/DANCE/video.mp4', may: everybody(403) },
  ],
  'PUT /objects/[...key]': [
    { path: '/objects/uploads/OWNER/song.mp3', json: {}, may: everybody(403) },
  ],

  // For everybody with an account, who only ever gets their own.
  '/create': [{ path: '/create', may: everybody(200) }],
  '/collection': [{ path: '/collection', may: people(200) }],
  '/clips': [{ path: '/clips', may: accounts(200) }],
  '/clips/new': [{ path: '/clips/new', may: accounts(200) }],
  'PUT /api/repertoire': [
    { path: '/api/repertoire', json: { knownMoves: ['side-basic'] }, may: accounts(204) },
  ],
  'DELETE /api/repertoire': [{ path: '/api/repertoire', may: accounts(204) }],
  'POST /api/uploads': [
    { path: '/api/uploads', json: { name: 'song.mp3', size: 10 }, may: makers(201) },
    {
      path: '/api/uploads',
      json: { kind: 'clip', name: 'clip.mp4', size: 10 },
      may: accounts(201),
    },
  ],
  'DELETE /api/uploads': [
    { path: '/api/uploads', json: { objectKey: 'uploads/OWNER/song.mp3' }, may: maker(204) },
  ],
  'POST /api/hearings': [
    { path: '/api/hearings', json: song('uploads/OWNER/song.mp3'), may: maker(201) },
  ],
  'POST /api/songs/link': [
    { path: '/api/songs/link', json: { link: 'https://music.example/song' }, may: makers(200) },
    { path: '/api/songs/link', json: { link: 'https://other.example/song' }, may: makers(400) },
  ],
  'POST /api/wishes': [
    { path: '/api/wishes', json: { text: 'romantic', language: 'en' }, may: accounts(200) },
  ],
  'POST /api/choreographies': [
    {
      path: '/api/choreographies',
      json: { ...order, source: song('uploads/OWNER/song.mp3') },
      may: maker(201),
    },
    {
      path: '/api/choreographies',
      json: { ...order, source: { kind: 'link', link: 'https://music.example/song' } },
      may: makers(201),
    },
  ],
  'POST /api/clips': [
    {
      path: '/api/clips',
      json: { requestKey: 'request-key', title: 'x', uploadKey: 'uploads/OWNER/clip.mp4' },
      may: owner(201),
    },
  ],

  // What one person owns.
  '/collection?/delete': [{ path: '/collection?/delete', form: { id: 'DANCE' }, may: maker(200) }],
  '/collection?/keep': [
    { path: '/collection?/keep', form: { id: 'DANCE' }, may: maker(200) },
    { path: '/collection?/keep', form: { id: 'GONE' }, may: {} },
  ],
  '/collection?/restore': [
    { path: '/collection?/restore', form: { id: 'GONE' }, may: maker(200) },
    { path: '/collection?/restore', form: { id: 'DANCE' }, may: {} },
  ],
  '/collection?/favorite': [
    { path: '/collection?/favorite', form: { id: 'DANCE', favorite: 'on' }, may: maker(200) },
    { path: '/collection?/favorite', form: { id: 'GONE', favorite: 'on' }, may: {} },
  ],
  '/collection?/dismiss': [{ path: '/collection?/dismiss', form: { id: 'JOB' }, may: maker(200) }],
  '/collection/bin': [{ path: '/collection/bin', may: people(200) }],
  '/collection/bin?/restore': [
    { path: '/collection/bin?/restore', form: { id: 'GONE' }, may: maker(200) },
    { path: '/collection/bin?/restore', form: { id: 'DANCE' }, may: {} },
  ],
  '/collection/bin?/remove': [
    { path: '/collection/bin?/remove', form: { id: 'GONE' }, may: maker(200) },
    { path: '/collection/bin?/remove', form: { id: 'DANCE' }, may: {} },
  ],
  '/choreographies/[id]/copy': [{ path: '/choreographies/DANCE/copy', may: maker(200) }],
  '/choreographies/[id]/copy?/duplicate': [
    {
      path: '/choreographies/DANCE/copy?/duplicate',
      form: { key: '1b4e28ba-2fa1-41d2-883f-0016d3cca427', title: 'x' },
      may: maker(303),
    },
  ],
  'GET /choreographies/[id]/file': [{ path: '/choreographies/DANCE/file', may: maker(200) }],
  '/report/[kind]/[id]': [
    { path: '/report/choreography/DANCE', may: maker(200) },
    { path: '/report/choreography/GONE', may: {} },
    {
      path: '/report/choreography/LENT',
      may: { link: 200, otherWithLink: 200, owner: 200, guestOwner: 200 },
    },
    { path: '/report/clip/LINKED', may: { link: 200, otherWithLink: 200, owner: 200 } },
    { path: '/report/clip/SHOWN', may: accounts(200) },
    {
      path: '/report/plan/HANDED',
      may: { link: 200, otherWithLink: 200, substitute: 200, owner: 200 },
    },
    { path: '/report/plan/OPEN', may: instructors(200) },
  ],
  '/report/[kind]/[id]?/default': [
    {
      path: '/report/choreography/LENT',
      form: { reason: 'none' },
      may: { link: 400, otherWithLink: 400, owner: 400, guestOwner: 400 },
    },
    { path: '/report/clip/FILM', form: { reason: 'none' }, may: owner(400) },
    { path: '/report/plan/OPEN', form: { reason: 'none' }, may: instructors(400) },
  ],
  '/review/site': [{ path: '/review/site', may: maintainer(200) }],
  '/review/site?/find': [
    { path: '/review/site?/find', form: { email: 'nobody@example.org' }, may: maintainer(200) },
  ],
  '/review/site?/roles': [
    { path: '/review/site?/roles', form: { email: 'nobody@example.org' }, may: maintainer(404) },
  ],
  '/review/site?/stop': [
    { path: '/review/site?/stop', form: { hours: 'never' }, may: maintainer(400) },
  ],
  '/review/site?/retry': [
    { path: '/review/site?/retry', form: { id: 'none' }, may: maintainer(404) },
  ],
  '/review/reports': [{ path: '/review/reports', may: maintainer(200) }],
  '/review/reports?/decide': [
    {
      path: '/review/reports?/decide',
      form: { id: 'none', version: '1', decision: 'kept' },
      may: maintainer(404),
    },
  ],
  '/collection/statistics': [{ path: '/collection/statistics', may: people(200) }],
  '/collection/import': [{ path: '/collection/import', may: accounts(200) }],
  '/collection/import?/default': [
    { path: '/collection/import', form: { key: 'x' }, may: accounts(400) },
  ],
  'GET /api/songs': [{ path: '/api/songs', may: people(200) }],
  '/choreographies/[id]/about': [{ path: '/choreographies/DANCE/about', may: maker(200) }],
  '/choreographies/[id]/about?/default': [
    {
      path: '/choreographies/DANCE/about',
      form: { title: 'Another title', notes: '', tags: 'Boda' },
      may: maker(303),
    },
  ],
  '/choreographies/[id]': [
    { path: '/choreographies/DANCE', may: maker(200) },
    { path: '/choreographies/GONE', may: {} },
  ],
  '/choreographies/[id]/sheet': [{ path: '/choreographies/DANCE/sheet', may: maker(200) }],
  'GET /choreographies/[id]/sheet.pdf': [
    { path: '/choreographies/DANCE/sheet.pdf', may: maker(200) },
    // A link shows the dance, and not its paper.
    { path: '/choreographies/LENT/sheet.pdf', may: maker(200) },
  ],
  '/choreographies/[id]/phrases': [{ path: '/choreographies/DANCE/phrases', may: maker(200) }],
  '/choreographies/[id]/phrases?/dance': [
    {
      path: '/choreographies/DANCE/phrases?/dance',
      form: { beat: '0', depth: 'simplified', revision: '1000' },
      may: maker(409),
    },
  ],
  '/choreographies/[id]/versions': [{ path: '/choreographies/DANCE/versions', may: maker(200) }],
  '/choreographies/[id]/versions?/take': [
    { path: '/choreographies/DANCE/versions?/take', form: { seed: '3' }, may: maker(303) },
  ],
  '/choreographies/[id]/counts': [{ path: '/choreographies/DANCE/counts', may: owner(200) }],
  '/choreographies/[id]/counts?/correct': [
    {
      path: '/choreographies/DANCE/counts?/correct',
      form: { correction: '{"kind":"shift","beats":1}' },
      may: owner(303),
    },
  ],
  'GET /api/choreographies/[id]/alternatives': [
    {
      path: '/api/choreographies/DANCE/alternatives?startBeat=0&revision=0',
      may: maker(200),
    },
  ],
  'GET /api/choreographies/[id]/suggestions': [
    {
      path: '/api/choreographies/DANCE/suggestions?startBeat=0&revision=0',
      may: maker(200),
    },
  ],
  'POST /api/choreographies/[id]/edits': [
    {
      path: '/api/choreographies/DANCE/edits',
      json: { revision: 0, edits: [{ kind: 'lock', startBeat: 0 }] },
      may: maker(200),
    },
  ],
  'POST /api/choreographies/[id]/notes': [
    {
      path: '/api/choreographies/DANCE/notes',
      json: { remove: '00000000-0000-4000-8000-000000000000' },
      may: maker(200),
    },
    {
      path: '/api/choreographies/GONE/notes',
      json: { remove: '00000000-0000-4000-8000-000000000000' },
      may: {},
    },
  ],
  'POST /api/choreographies/[id]/video': [
    { path: '/api/choreographies/DANCE/video', json: { revision: 0 }, may: maker(201) },
  ],
  'GET /api/choreographies/[id]/cameras': [
    { path: '/api/choreographies/DANCE/cameras', may: maker(200) },
    { path: '/api/choreographies/GONE/cameras', may: {} },
  ],
  'POST /api/choreographies/[id]/cameras': [
    {
      path: '/api/choreographies/DANCE/cameras',
      json: { revision: 0, camera: 'close', shape: '9:16' },
      may: maker(201),
    },
    {
      path: '/api/choreographies/LENT/cameras',
      json: { revision: 0, camera: 'close', shape: '9:16' },
      may: maker(201),
    },
  ],
  'GET /choreographies/[id]/media/[kind]': [
    ...['video', 'download', 'poster', 'audio', 'print'].flatMap((kind): Row[] => [
      { path: `/choreographies/DANCE/media/${kind}`, may: maker(200) },
      { path: `/choreographies/GONE/media/${kind}`, may: {} },
    ]),
    { path: '/choreographies/DANCE/media/plan', may: {} },
    ...['video', 'poster', 'audio', 'print'].map((kind) => ({
      path: `/choreographies/LENT/media/${kind}`,
      may: { link: 200, otherWithLink: 200, owner: 200, guestOwner: 200 },
    })),
    { path: '/choreographies/LENT/media/download', may: maker(200) },
    ...['camera', 'camera-download'].flatMap((kind): Row[] => [
      { path: `/choreographies/DANCE/media/${kind}?camera=side&shape=9:16`, may: maker(200) },
      { path: `/choreographies/LENT/media/${kind}?camera=side&shape=9:16`, may: maker(200) },
    ]),
    ...['poster', 'audio', 'print'].map((kind) => ({
      path: `/choreographies/STEPS/media/${kind}`,
      may: { ...throughPlan, ...{ owner: 200, guestOwner: 200 } },
    })),
    { path: '/choreographies/STEPS/media/download', may: maker(200) },
  ],
  'GET /choreographies/[id]/captions/[language]': [
    { path: '/choreographies/DANCE/captions/en', may: maker(200) },
    {
      path: '/choreographies/LENT/captions/en',
      may: { link: 200, otherWithLink: 200, owner: 200, guestOwner: 200 },
    },
  ],
  '/choreographies/[id]/share': [
    { path: '/choreographies/DANCE/share', may: owner(200) },
    { path: '/choreographies/LENT/share', may: owner(200) },
  ],
  '/choreographies/[id]/share?/create': [
    {
      path: '/choreographies/DANCE/share?/create',
      form: { lifetime: '7', sound: 'on' },
      may: owner(200),
    },
  ],
  '/plans/[id]/share': [
    { path: '/plans/PLAN/share', may: owner(200) },
    { path: '/plans/HANDED/share', may: owner(200) },
  ],
  '/plans/[id]/share?/create': [
    { path: '/plans/PLAN/share?/create', form: { lifetime: '7', sound: 'on' }, may: owner(200) },
    // No class was held on that day.
    { path: '/plans/PLAN/share?/create', form: { lifetime: '7', ...day }, may: owner(404) },
  ],
  '/plans/[id]/share?/substitute': [
    { path: '/plans/PLAN/share?/substitute', form: { label: 'Marta' }, may: owner(200) },
  ],
  '/plans/[id]/share?/publish': [
    { path: '/plans/PLAN/share?/publish', form: { public: 'on' }, may: owner(200) },
  ],
  '/plans/public': [{ path: '/plans/public?level=beginner', may: instructors(200) }],
  // `OPEN` is public; the others are their owner's.
  '/plans/public/[id]': [
    { path: '/plans/public/OPEN', may: instructors(200) },
    { path: '/plans/public/PLAN', may: owner(200) },
    { path: '/plans/public/SCRAPPED', may: {} },
  ],
  '/plans/public/[id]?/copy': [
    { path: '/plans/public/OPEN?/copy', form: { key }, may: instructors(303) },
  ],
  // Whose link it is, is asked of the link: nobody has this one.
  ...Object.fromEntries(
    ['/choreographies/[id]/share', '/plans/[id]/share', '/links'].flatMap((page) =>
      ['revoke', 'sound', 'extend'].map((action) => [
        `${page}?/${action}`,
        [
          {
            path: `${page.replace('[id]', 'DANCE')}?/${action}`,
            form: { link: 'choreography:x:link:y', sound: 'on', lifetime: '7' },
            may: accounts(404),
          },
        ],
      ]),
    ),
  ),
  '/links': [{ path: '/links', may: accounts(200) }],
  '/account': [{ path: '/account', may: accounts(200) }],
  'GET /account/data': [{ path: '/account/data', may: accounts(200) }],
  '/account?/save': [
    {
      path: '/account?/save',
      form: { displayName: 'Somebody', dances: 'follow', level: 'advanced', noDips: 'on' },
      may: accounts(200),
    },
  ],
  // Nobody of them has brought one.
  'GET /account/picture': [{ path: '/account/picture', may: accounts(404) }],
  '/account?/picture': [{ path: '/account?/picture', form: {}, may: accounts(400) }],
  '/account?/removePicture': [{ path: '/account?/removePicture', form: {}, may: accounts(200) }],
  '/account?/confirm': [{ path: '/account?/confirm', form: {}, may: accounts(200) }],
  '/account?/everywhere': [
    { path: '/account?/everywhere', form: {}, may: accounts(303), endsSession: true },
  ],
  // Without the password nobody is deleted.
  '/account?/delete': [{ path: '/account?/delete', form: { proof: 'wrong' }, may: accounts(401) }],
  '/jobs/[id]': [{ path: '/jobs/JOB', may: maker(200) }],
  '/jobs/[id]?/cancel': [{ path: '/jobs/JOB?/cancel', form: {}, may: maker(200) }],
  '/jobs/[id]?/retry': [{ path: '/jobs/JOB?/retry', form: {}, may: maker(303) }],
  // There is nothing to dance before it is planned.
  'GET /api/jobs/[id]/dance': [{ path: '/api/jobs/JOB/dance', may: maker(404) }],
  'GET /jobs/[id]/audio': [{ path: '/jobs/JOB/audio', may: maker(404) }],
  'GET /api/jobs/[id]/events': [{ path: '/api/jobs/JOB/events', may: maker(200) }],
  '/clips?/delete': [{ path: '/clips?/delete', form: { id: 'FILM' }, may: owner(200) }],
  '/clips?/restore': [
    { path: '/clips?/restore', form: { id: 'BINNED' }, may: owner(200) },
    { path: '/clips?/restore', form: { id: 'FILM' }, may: {} },
  ],
  '/clips/[id]?/confirm': ['FILM', 'LINKED', 'SHOWN'].map((clip) => ({
    path: `/clips/${clip}?/confirm`,
    form: { requestKey: 'request-key', confirmation },
    may: owner(303),
  })),
  '/clips/[id]?/couple': [
    {
      path: '/clips/FILM?/couple',
      form: { requestKey: 'request-key', couple: '{"atSec":1,"x":0.5,"y":0.5}' },
      may: owner(303),
    },
  ],
  // There is one sound track, or none.
  '/clips/[id]?/sound': [{ path: '/clips/FILM?/sound', form: { track: '1' }, may: owner(400) }],
  '/clips/[id]?/figures': [
    {
      path: '/clips/FILM?/figures',
      form: { requestKey: 'request-key-2', confirmations: `[${confirmation}]` },
      may: owner(303),
    },
  ],
  '/clips/[id]?/share': ['FILM', 'LINKED', 'SHOWN'].map((clip) => ({
    path: `/clips/${clip}?/share`,
    form: { visibility: 'public' },
    may: owner(200),
  })),
  '/clips/[id]?/link': ['FILM', 'LINKED', 'SHOWN'].map((clip) => ({
    path: `/clips/${clip}?/link`,
    form: {},
    may: owner(200),
  })),

  // What an owner shows to others.
  '/shared/[id]': [
    { path: '/shared/LENT', may: { ...byLink, guestOwner: 200 } },
    { path: '/shared/GONE', may: everybody(404) },
    {
      path: '/shared/STEPS',
      may: { ...byLink, ...throughPlan, guestOwner: 200, wrongPassword: 403 },
    },
  ],
  '/shared/plans/[id]?/unlock': [
    {
      path: '/shared/plans/HANDED?/unlock',
      form: { password: 'there is none' },
      may: {
        ...{ ...everybody(404), ...ended, wrongPassword: 403 },
        ...{ link: 303, otherWithLink: 303, substitute: 303 },
      },
    },
  ],
  '/shared/plans/[id]': [
    // Guests have no plans: theirs is one that they are refused.
    { path: '/shared/plans/HANDED', may: byPlanLink },
    { path: '/shared/plans/HANDED?version=newest', may: byPlanLink },
    { path: '/shared/plans/SCRAPPED', may: everybody(404) },
  ],
  '/clips/[id]': [
    { path: '/clips/FILM', may: owner(200) },
    { path: '/clips/BINNED', may: {} },
    { path: '/clips/LINKED', may: { link: 200, otherWithLink: 200, owner: 200 } },
    { path: '/clips/WAITING', may: { owner: 200, maintainer: 200 } },
    { path: '/clips/SHOWN', may: accounts(200) },
  ],
  'GET /clips/[id]/track': [
    { path: '/clips/FILM/track', may: owner(200) },
    { path: '/clips/LINKED/track', may: { link: 200, otherWithLink: 200, owner: 200 } },
    { path: '/clips/SHOWN/track', may: accounts(200) },
  ],
  'GET /clips/[id]/media/[kind]': [
    ...MEDIA.flatMap((kind): Row[] => [
      { path: `/clips/FILM/media/${kind}`, may: owner(200) },
      { path: `/clips/BINNED/media/${kind}`, may: {} },
      {
        path: `/clips/LINKED/media/${kind}`,
        may: { link: 200, otherWithLink: 200, owner: 200 },
      },
      { path: `/clips/WAITING/media/${kind}`, may: { owner: 200, maintainer: 200 } },
      { path: `/clips/SHOWN/media/${kind}`, may: accounts(200) },
    ]),
    { path: '/clips/SHOWN/media/analysis', may: {} },
  ],
  '/moves/[id]': [
    { path: '/moves/right-turn', may: everybody(200) },
    { path: '/moves/clip-FILM', may: owner(200) },
    { path: '/moves/clip-BINNED', may: {} },
    { path: '/moves/clip-LINKED', may: owner(200) },
    { path: '/moves/clip-WAITING', may: { owner: 200, maintainer: 200 } },
    { path: '/moves/clip-SHOWN', may: accounts(200) },
  ],

  // What maintainers decide.
  '/review/clips': [
    { path: '/review/clips', may: maintainer(200) },
    { path: '/review/clips?id=WAITING', may: maintainer(200) },
    { path: '/review/clips?id=FILM', may: {} },
    { path: '/review/clips?id=LINKED', may: {} },
  ],
  ...Object.fromEntries(
    ['accept', 'decline'].map((action) => [
      `/review/clips?/${action}`,
      // Of another version than the one that is there.
      [
        {
          path: `/review/clips?/${action}`,
          form: { id: 'WAITING', version: '0' },
          may: maintainer(409),
        },
      ],
    ]),
  ),
  '/review/counts': [
    { path: '/review/counts', may: maintainer(200) },
    { path: '/review/counts?id=CORRECTION', may: maintainer(200) },
  ],
  ...Object.fromEntries(
    ['accept', 'dismiss'].map((action) => [
      `/review/counts?/${action}`,
      [
        {
          path: `/review/counts?/${action}`,
          form: { id: 'CORRECTION', version: '0' },
          may: maintainer(409),
        },
      ],
    ]),
  ),
  '/review/links': [{ path: '/review/links', may: maintainer(200) }],
  // Nobody asks for this one.
  '/review/links?/show': [
    { path: '/review/links?/show', form: { id: 'reset-OWNER' }, may: maintainer(404) },
  ],
  '/review/links?/drop': [
    { path: '/review/links?/drop', form: { id: 'reset-OWNER' }, may: maintainer(200) },
  ],
  'GET /review/counts/audio/[hash]': [
    { path: `/review/counts/audio/${'a'.repeat(64)}`, may: maintainer(404) },
  ],
  '/review/counts?/withdraw': [
    {
      path: '/review/counts?/withdraw',
      form: { id: 'a'.repeat(64), version: '1' },
      may: maintainer(404),
    },
  ],
};
