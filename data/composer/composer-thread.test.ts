import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  answerTo,
  type DanceMaterial,
  type Composition,
} from '@bachata/core/choreographies/composer.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { composePlan } from '@bachata/core/choreography/planner/compose.ts';
import { planningContext } from '@bachata/core/choreography/prepared/planning-context.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { songAnalysis } from '../../core/choreography/testing/songs.ts';
import { dancerLibraries, preparedLibrary } from '../prepared.ts';
import { ComposerThread, MOST_PER_PERSON, type ComposerThreadOptions } from './composer-thread.ts';
import { WAYS } from './testing/stand-in-worker.ts';

let material: DanceMaterial;
let open: ComposerThread[] = [];
beforeAll(async () => {
  const analysis = songAnalysis();
  const context = await planningContext(analysis, await preparedLibrary());
  const parameters = planParametersSchema.parse({ difficulty: 'beginner' });
  material = {
    plan: composePlan({ ...context, parameters }),
    analysis: Buffer.from(JSON.stringify(analysis)),
    corrections: [undefined],
    filmed: [],
  };
});
afterEach(async () => {
  await Promise.all(open.map((thread) => thread.close()));
  open = [];
});

function thread(options?: ComposerThreadOptions): ComposerThread {
  const made = new ComposerThread(options);
  open.push(made);
  return made;
}

it('answers as this thread would', async () => {
  const composer = thread();
  const { startBeat, moveId } = material.plan.segments[3] ?? { startBeat: 0, moveId: '' };
  const tasks: readonly Composition[] = [
    { name: 'versions', page: 2 },
    { name: 'edits', edits: [{ kind: 'ban', moveId }] },
    { name: 'edits', edits: [{ kind: 'swap', startBeat, moveId: 'none', everywhere: false }] },
    { name: 'alternatives', startBeat },
    { name: 'suggestions', startBeat },
  ];
  const outcome = async (answer: Promise<unknown>): Promise<unknown> =>
    await answer.catch((error: InvalidInputError) => [error.name, error.code, error.message]);
  for (const task of tasks) {
    const here = await outcome(answerTo(await dancerLibraries(), material, task));
    expect(await outcome(composer.ask('ana', material, task)), task.name).toEqual(here);
    expect(Object.keys(here as object).length).toBeGreaterThan(0);
  }
});

describe('with a thread that misbehaves', () => {
  const worker = new URL('./testing/stand-in-worker.ts', import.meta.url);
  const standIn = (options?: ComposerThreadOptions) => thread({ worker, ...options });
  const ask = async (composer: ComposerThread, way: (typeof WAYS)[number], person = 'ana') => {
    const task = { name: 'suggestions', startBeat: WAYS.indexOf(way) } as const;
    const [answer] = await composer.ask<'suggestions'>(person, material, task);
    return answer?.moveId;
  };

  it('keeps one thread for one request after the other', async () => {
    const composer = standIn();
    const first = await ask(composer, 'answers');
    expect(await ask(composer, 'answers', 'ben')).toBe(first);
  });

  it.each([
    ['spins', { code: 'composition-timeout', retryable: true }],
    ['exits', { code: 'composition-failed', retryable: true }],
    ['throws', { code: 'composition-failed', retryable: true }],
  ] as const)(
    'fails only what was asked of a thread that %s, and starts another',
    async (way, error) => {
      const composer = standIn({ timeoutMs: 3000 });
      const first = await ask(composer, 'answers');
      const failing = ask(composer, way);
      const next = ask(composer, 'answers', 'ben');
      await expect(failing).rejects.toMatchObject(error);
      expect(await next).toMatch(/^by /);
      expect(await next).not.toBe(first);
    },
  );

  it('hands on a refusal, and hides a fault of ours behind none', async () => {
    const composer = standIn();
    const refusal = { code: 'unknown-move', details: { at: 1 } };
    await expect(ask(composer, 'refuses')).rejects.toMatchObject(refusal);
    await expect(ask(composer, 'refuses')).rejects.toBeInstanceOf(InvalidInputError);
    await expect(ask(composer, 'fails')).rejects.toThrow('a fault of ours');
    expect(await ask(composer, 'answers')).toMatch(/^by /);
  });

  it('limits what one person asks for at once, and nobody else', async () => {
    const composer = standIn();
    const own = Array.from({ length: MOST_PER_PERSON }, () => ask(composer, 'answers'));
    await expect(ask(composer, 'answers')).rejects.toMatchObject({
      code: 'too-many-compositions',
      kind: 'rate-limit',
    });
    expect(await ask(composer, 'answers', 'ben')).toMatch(/^by /);
    await Promise.all(own);
    expect(await ask(composer, 'answers')).toMatch(/^by /);
  });

  it('lets nobody wait for all that another has asked for', async () => {
    const composer = standIn();
    const served: string[] = [];
    const asked = ['ana', 'ana', 'ana', 'ben', 'eva'].map(async (person) => {
      await ask(composer, 'answers', person);
      served.push(person);
    });
    await Promise.all(asked);
    expect(served).toEqual(['ana', 'ben', 'ana', 'eva', 'ana']);
  });

  it('ends what is asked for when it is closed', async () => {
    const composer = standIn();
    const asked = [ask(composer, 'spins'), ask(composer, 'answers')];
    const ended = Promise.allSettled(asked);
    await composer.close();
    for (const one of await ended) expect(one).toMatchObject({ status: 'rejected' });
  });
});
