import { library } from '@bachata/library/moves/index.ts';
import { describe, expect, it } from 'vitest';
import { moveInfo } from '../../choreography/testing/library.ts';
import type { Block } from '../blocks.ts';
import { planAsTaught, type Taught } from '../taught.ts';
import { blockFor, classPlan } from '../testing/plans.ts';
import { heldFacts, plannedFacts } from './lesson-facts.ts';
import { classOverview } from './overview.ts';
import { isInRange, periodsOf, type OverviewRange } from './range.ts';

/** turn needs step, and double needs turn and wrap. */
const MOVES = new Map(
  [
    moveInfo({ id: 'step', level: 'intermediate', category: 'turns-spins' }),
    moveInfo({
      id: 'turn',
      level: 'intermediate',
      category: 'turns-spins',
      prerequisites: ['step'],
    }),
    moveInfo({ id: 'turn-5', variantOf: 'turn', level: 'intermediate', category: 'turns-spins' }),
    moveInfo({ id: 'wrap', level: 'intermediate', category: 'shadow' }),
    moveInfo({
      ...{ id: 'double', level: 'intermediate', category: 'turns-spins' },
      prerequisites: ['turn', 'wrap'],
    }),
    moveInfo({ id: 'trick', level: 'advanced', category: 'turns-spins', prerequisites: ['turn'] }),
  ].map((move) => [move.id, move]),
);

const about = (moveId: string, parts: Partial<Block> = {}): Block =>
  blockFor(moveId, {
    content: { kind: 'move', move: { id: moveId, name: moveId, counts: 8 } },
    ...parts,
  });
const planOf = (blocks: Block[], date?: string, courseId?: string) =>
  classPlan('ana', {
    ...{ level: 'intermediate', blocks },
    ...(date !== undefined && { date }),
    ...(courseId !== undefined && { course: { courseId, lesson: 1 } }),
  });
/** A class in which all blocks were done, or those that are named. */
const held = (heldOn: string, blocks: Block[], ticked?: string[], courseId?: string): Taught => ({
  ...{ ownerId: 'ana', planId: `of-${heldOn}`, heldOn, createdAt: 0, updatedAt: 0 },
  plan: planAsTaught(planOf(blocks, undefined, courseId)),
  ticked: ticked ?? blocks.map(({ id }) => id),
});
const overview = (plans: ReturnType<typeof planOf>[], classes: Taught[], range?: OverviewRange) =>
  classOverview(
    plans.map((plan, index) => plannedFacts(`p${index}`, plan, MOVES)),
    classes.map((one) => heldFacts(one, MOVES)),
    MOVES,
    range,
  );

describe('planned and taught', () => {
  const blocks = [
    blockFor('warm', { kind: 'warm-up', minutes: 5 }),
    about('turn', { minutes: 20 }),
    about('wrap', { minutes: 10 }),
  ];

  it('are counted beside each other: only what was ticked is taught', () => {
    const plan = planOf(blocks, '2026-03-02');
    const found = overview([plan, planOf(blocks)], [held('2026-03-02', blocks, ['warm', 'turn'])]);
    expect(found).toMatchObject({ plans: 2, classes: 1 });
    expect(found.minutes).toEqual([
      { key: 'warm-up', planned: 10, taught: 5 },
      { key: 'figure', planned: 60, taught: 20 },
    ]);
    expect(found.levels[1]).toEqual({ key: 'intermediate', planned: 2, taught: 1 });
    const march = { first: '2026-03-02', last: '2026-03-02', taughtIn: [1] };
    expect(found.moves).toEqual([
      { key: 'turn', planned: 2, taught: 1, ...march },
      { key: 'wrap', planned: 2, taught: 0, first: undefined, last: undefined, taughtIn: [0] },
    ]);
    expect(found.holds).toEqual([{ key: 'C', planned: 2, taught: 1, ...march }]);
  });

  it('count a variant as its move, once a class, and no move that there is no more', () => {
    const found = overview(
      [],
      [held('2026-03-02', [about('turn'), about('turn-5'), about('lost')])],
    );
    expect(found.moves.map(({ key, taught }) => [key, taught])).toEqual([['turn', 1]]);
  });

  it('leave out the depth that not everybody was shown', () => {
    const move = (id: string) => ({ id, name: id, counts: 8 });
    const depths = {
      counts: 8,
      entry: 'C',
      exit: 'C',
      target: [move('turn')],
      extra: [move('double')],
    } as const;
    const block = blockFor('d', {
      depths: { ...depths, target: [...depths.target], extra: [...depths.extra] },
    });
    expect(overview([], [held('2026-03-02', [block])]).moves.map(({ key }) => key)).toEqual([
      'turn',
    ]);
  });
});

describe('over time', () => {
  it('tells new moves from repeated ones, also by what was taught before the range', () => {
    const classes = [
      held('2026-05-04', [about('turn'), about('wrap')]),
      held('2026-01-12', [about('step')]),
      held('2026-03-02', [about('step'), about('turn')]),
    ];
    const plans = [planOf([], '2026-03-09'), planOf([], '2027-01-01')];
    const found = overview(plans, classes, { from: '2026-02-01' });
    expect(found.periods).toEqual([
      { key: '2026-03', planned: 1, taught: 1, newMoves: 1, repeated: 1 },
      { key: '2026-04', planned: 0, taught: 0, newMoves: 0, repeated: 0 },
      { key: '2026-05', planned: 0, taught: 1, newMoves: 1, repeated: 1 },
    ]);
    expect(found.moves[0]).toMatchObject({
      ...{ key: 'turn', first: '2026-03-02', last: '2026-05-04', taughtIn: [1, 0, 1] },
    });
  });

  it('is told by years where months are too many, and by the last ones of a slip', () => {
    expect(periodsOf(['2026-12-31', '2025-01-01'])).toMatchObject({ by: 'month' });
    expect(periodsOf(['2026-12-31', '2025-01-01']).keys).toHaveLength(24);
    expect(periodsOf(['2027-01-01', '2025-01-01'])).toEqual({
      by: 'year',
      keys: ['2025', '2026', '2027'],
    });
    const slip = periodsOf(['0001-01-01', '2026-03-02']).keys;
    expect([slip.length, slip[0], slip.at(-1)]).toEqual([24, '2003', '2026']);
  });

  it('has what has no day in a range without ends only', () => {
    expect(isInRange(undefined, {})).toBe(true);
    expect(isInRange(undefined, { from: '2026-01-01' })).toBe(false);
    expect(isInRange('2026-01-01', { from: '2026-01-01', to: '2026-01-01' })).toBe(true);
    expect(isInRange('2026-01-02', { to: '2026-01-01' })).toBe(false);
  });
});

describe('gaps', () => {
  it('are moves whose prerequisites had been taught neither before nor in the same class', () => {
    const found = overview(
      [],
      [
        held('2026-03-02', [about('double')]),
        held('2026-03-09', [about('step'), about('turn')]),
        held('2026-03-16', [about('double')]),
      ],
    );
    expect(found.gaps).toEqual([
      {
        ...{ planId: 'of-2026-03-02', title: 'Cross body leads', date: '2026-03-02' },
        move: 'double',
        missing: [
          { move: 'turn', laterOn: '2026-03-09' },
          { move: 'wrap', laterOn: undefined },
        ],
      },
    ]);
  });

  it('are each course by itself, and know what the levels below know', () => {
    const first = held('2026-03-02', [about('step')], undefined, 'monday');
    const second = held('2026-03-09', [about('turn')], undefined, 'friday');
    expect(overview([], [first, second]).gaps.map(({ move }) => move)).toEqual(['turn']);
    expect(
      overview([], [{ ...first, plan: second.plan, ticked: second.ticked }]).gaps,
    ).toHaveLength(1);
    const advanced = { ...second, plan: { ...second.plan, level: 'advanced' as const } };
    expect(overview([], [advanced]).gaps).toEqual([]);
  });

  it('before the range are not told, and fill those in it', () => {
    const classes = [held('2026-01-05', [about('turn')]), held('2026-03-02', [about('double')])];
    const found = overview([], classes, { from: '2026-02-01' });
    expect(found.gaps).toMatchObject([{ move: 'double', missing: [{ move: 'wrap' }] }]);
  });
});

describe('what could come next', () => {
  it('builds on what was taught, needs nothing else, and is of the level', () => {
    const classes = [held('2026-03-02', [about('step')], undefined, 'monday')];
    const next = (...more: Taught[]) => overview([], [...classes, ...more]).next;
    expect(next()).toEqual([
      { courseId: 'monday', level: 'intermediate', moves: [{ move: 'turn', buildsOn: ['step'] }] },
    ]);
    const later = held('2026-03-09', [about('turn'), about('wrap')], undefined, 'monday');
    expect(next(later)[0].moves).toEqual([{ move: 'double', buildsOn: ['turn', 'wrap'] }]);
    const advanced = { ...later, plan: { ...later.plan, level: 'advanced' as const } };
    // An advanced class is taken to know all of the levels below.
    expect(next(advanced)[0].moves).toEqual([{ move: 'trick', buildsOn: ['turn'] }]);
  });
});

// CPU time, so that it holds on a busy machine too.
it('of two thousand plans and as many classes takes less than 100 ms', () => {
  const ids = [...library.byId.keys()];
  const plans = Array.from({ length: 2_000 }, (_, n) =>
    planOf(
      Array.from({ length: 8 }, (_, k) => about(ids[(n * 7 + k * 11) % ids.length])).map(
        (block, k) => ({ ...block, id: `b${k}` }),
      ),
      new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10),
      `course-${n % 40}`,
    ),
  );
  const classes = plans.map(({ date = '', blocks, course }) =>
    held(date, blocks, undefined, course?.courseId),
  );
  const run = (): number => {
    const before = process.cpuUsage();
    const found = classOverview(
      plans.map((plan, n) => plannedFacts(`p${n}`, plan, library.byId)),
      classes.map((one) => heldFacts(one, library.byId)),
      library.byId,
    );
    const { user, system } = process.cpuUsage(before);
    expect(found).toMatchObject({ plans: 2_000, classes: 2_000 });
    return (user + system) / 1_000;
  };
  const took = Array.from({ length: 9 }, run).sort((a, b) => a - b);
  console.info(`2,000 plans and classes: median ${took[4].toFixed(1)} ms`);
  expect(took[4]).toBeLessThan(100);
});
