/**
 * gcloud's own linter on every kind of command: it knows all commands and flags, and needs no account. Values it
 * passes unread; those are checked by `environment.ts`.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readCommandLine } from '../../infra/deploy/command-line.ts';
import { environmentSchema, readEnvironment } from '../../infra/deploy/environment.ts';
import { stepsOf } from '../../infra/deploy/installation.ts';
import type { Argv } from '../../infra/deploy/step.ts';
import { rollBack, watchCanary } from '../../infra/deploy/traffic.ts';
import { FakeGoogle } from '../../infra/deploy/testing/fake-google.ts';
import { documentedCommands } from './documented-commands.ts';

const hasGcloud = spawnSync('gcloud', ['--version'], { stdio: 'ignore' }).status === 0;

/** One for each command string that was handed over; the exit status says nothing. */
const lintedSchema = z.record(
  z.string(),
  z.array(z.object({ success: z.boolean(), error_message: z.string().nullish() })),
);

/** @returns what is wrong with each command that is wrong */
async function lint(commands: readonly string[]): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-lint-'));
  try {
    const file = path.join(folder, 'commands.json');
    await writeFile(
      file,
      JSON.stringify(commands.map((command, id) => ({ command_string: command, id }))),
    );
    const { stdout } = await promisify(execFile)(
      'gcloud',
      ['meta', 'lint-gcloud-commands', `--commands-file=${file}`, '--serialize'],
      {
        maxBuffer: 1 << 28,
        env: { ...process.env, CLOUDSDK_CONFIG: folder, CLOUDSDK_CORE_DISABLE_PROMPTS: '1' },
      },
    );
    const linted = lintedSchema.parse(JSON.parse(stdout));
    expect(Object.keys(linted)).toHaveLength(commands.length);
    return commands.flatMap((command, id) =>
      (linted[id] ?? [])
        .filter(({ success }) => !success)
        .map((entry) => `${command}: ${entry.error_message ?? 'wrong'}`),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const quoted = (argv: readonly string[]): string =>
  argv.map((word) => (/^[\w=:/.@,-]+$/.test(word) ? word : `'${word}'`)).join(' ');

/** The command with the names of its flags: two that differ in values only are one kind. */
const kindOf = (argv: Argv): string =>
  argv
    .map((word) => (word.startsWith('--') ? word.split('=')[0] : word))
    .filter((word) => word.startsWith('--') || /^[a-z-]+$/.test(word))
    .join(' ');

/** Everything that any command may call. */
async function allCalls(): Promise<readonly Argv[]> {
  const described = await readEnvironment('production');
  const environment = environmentSchema.parse({
    ...described,
    githubRepository: 'owner/name',
    secrets: { SOME_SECRET: 'some-secret' },
    settings: { ...described.settings, BACHATA_WISH_MODEL: 'gemini-2.5-flash' },
  });
  const { steps } = stepsOf(environment, 'aaaaaaaaaaaa', 'folder');
  const google = new FakeGoogle(environment);
  for (const { create } of steps) await google.call(create);
  for (const { create, look } of steps) {
    if (look !== undefined) await google.call(look).catch(() => undefined);
    if (create.includes('run') && create.includes('deploy')) await google.call(create);
  }
  await rollBack(environment, google.call, () => undefined);
  await watchCanary(environment, google.call, () => undefined, 0);
  const found = [{ name: 'projects/p/things/1', dailyRecurrence: {}, weeklyRecurrence: {} }];
  // Some flags take away what the other description has.
  const without = stepsOf(described, 'aaaaaaaaaaaa', 'folder').steps;
  return [
    ...google.calls,
    ...[...steps, ...without].flatMap(({ update, remove }) => [update?.(found), remove?.(found)]),
  ].filter((argv) => argv?.[0] === 'gcloud') as Argv[];
}

it.skipIf(!hasGcloud)(
  'every call and every documented command is one that gcloud knows',
  async () => {
    const kinds = new Map((await allCalls()).map((argv) => [kindOf(argv), quoted(argv)]));
    const documented = (await documentedCommands()).filter((line) => line.startsWith('gcloud '));
    expect(kinds.size).toBeGreaterThan(80);
    expect(documented.length).toBeGreaterThan(5);
    const wrong = 'gcloud run deploi web --regoin=europe-west1';
    const problems = await lint([...kinds.values(), ...documented, wrong]);
    // The last one shows that the linter looks.
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([wrong]);
  },
  600_000,
);

it('every documented command of ours is one that we take', async () => {
  const lines = (await documentedCommands()).filter((line) =>
    line.startsWith('node infra/deploy.ts'),
  );
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) {
    expect(() => readCommandLine(line.split(' ').slice(2)), line).not.toThrow();
  }
});
