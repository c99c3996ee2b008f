/**
 * An installation on Google Cloud: `node infra/deploy.ts [COMMAND] --env staging`. What it needs and does is
 * described in infra/README.md.
 */
import { execFileSync } from 'node:child_process';
import { copyFile, link, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { clipFiles } from '@bachata/library/clip-files.ts';
import { applySteps, drift, dryRun, removeSteps } from './deploy/apply.ts';
import { callProgram, ROOT } from './deploy/call.ts';
import { readCommandLine, type CommandName, type Options } from './deploy/command-line.ts';
import { examplesIn, readEnvironment, type Environment } from './deploy/environment.ts';
import { gcloud } from './deploy/gcloud-args.ts';
import { clipsFolder, stepsOf } from './deploy/installation.ts';
import { assertMayDeploy } from './deploy/preflight.ts';
import type { Step, Steps } from './deploy/step.ts';
import { DATABASE, exportBucket } from './deploy/store-steps.ts';
import { rollBack, watchCanary } from './deploy/traffic.ts';
import { UserError } from './deploy/user-error.ts';

/**
 * Images are named after the commit that they are built from.
 * @throws UserError where git knows of none
 */
function presentTag(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch (error) {
    throw new UserError(
      'git does not know what commit this is: take a clone of the repository, or name the release with --tag.',
      { cause: error },
    );
  }
}

function chosen({ steps, files }: Steps, only: string | undefined): Steps {
  if (only === undefined) return { steps, files };
  return { steps: steps.filter((step) => step.phase === only), files };
}

/** Writes what the steps' arguments name. */
async function writeFiles({ files }: Steps, folder: string): Promise<void> {
  const clips = path.join(ROOT, clipsFolder(folder));
  await rm(clips, { recursive: true, force: true });
  await mkdir(clips, { recursive: true });
  for (const [file, contents] of files) await writeFile(path.join(ROOT, file), contents);
  for (const { file, name } of await clipFiles()) {
    const target = path.join(clips, name);
    // On another disk it has to be copied.
    await link(file, target).catch(() => copyFile(file, target));
  }
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function deploy(environment: Environment, options: Options): Promise<void> {
  const folder = `.local/deploy/${environment.name}`;
  const steps = chosen(stepsOf(environment, options.tag ?? presentTag(), folder), options.only);
  const examples = examplesIn(environment);
  if (examples.length > 0) {
    say(
      `infra/environments/${environment.name}.ts still has values of the example: ${examples.join(', ')}.`,
    );
  }
  if (options['dry-run'] === true) {
    printSteps(steps.steps, options.json);
    return;
  }
  await assertMayDeploy(environment, callProgram);
  await writeFiles(steps, folder);
  const reports = await applySteps(steps.steps, {
    call: callProgram,
    onStep: ({ name, outcome, differences }) => {
      say([`${outcome.padEnd(8)} ${name}`, ...differences].join('\n           '));
    },
    watch: () => watchCanary(environment, callProgram, say),
  });
  if (options.json === true)
    process.stdout.write(`${JSON.stringify({ steps: reports }, null, 2)}\n`);
}

/** As a shell takes it: some values have spaces, bars or parentheses in them. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function printSteps(steps: readonly Step[], asJson = false): void {
  const called = dryRun(steps);
  process.stdout.write(
    asJson
      ? `${JSON.stringify({ steps: called }, null, 2)}\n`
      : called.map(({ name, argv }) => `# ${name}\n${argv.map(quoted).join(' ')}\n`).join(''),
  );
}

async function status(environment: Environment, options: Options): Promise<void> {
  await assertMayDeploy(environment, callProgram);
  const { steps } = stepsOf(environment, options.tag ?? presentTag(), '.local/deploy');
  const drifts = await drift(steps, callProgram);
  if (options.json === true)
    process.stdout.write(`${JSON.stringify({ steps: drifts }, null, 2)}\n`);
  else {
    for (const { name, state, differences } of drifts) {
      process.stdout.write(
        [`${state.padEnd(8)} ${name}`, ...differences].join('\n           ') + '\n',
      );
    }
  }
  if (drifts.some(({ state }) => state !== 'there')) process.exitCode = 1;
}

async function backup(environment: Environment): Promise<void> {
  await assertMayDeploy(environment, callProgram);
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const target = `${exportBucket(environment)}/${stamp}`;
  const { project } = environment;
  await callProgram(
    gcloud('firestore export', [target], { project, database: DATABASE, quiet: true }),
  );
  process.stdout.write(`${target}\n`);
}

async function restore(environment: Environment, { from = '' }: Options): Promise<void> {
  await assertMayDeploy(environment, callProgram);
  const { project } = environment;
  await callProgram(
    gcloud('firestore import', [from], { project, database: DATABASE, quiet: true }),
  );
  say(`The documents of ${from} are back; those that are not in it were left as they are.`);
}

async function destroy(environment: Environment, options: Options): Promise<void> {
  if (options.confirm !== environment.project) {
    throw new UserError(
      `This removes everything of ${environment.name}: confirm it with --confirm ${environment.project}`,
    );
  }
  await assertMayDeploy(environment, callProgram);
  const { steps } = stepsOf(environment, options.tag ?? presentTag(), '.local/deploy');
  const onStep = (name: string, done: string): void => say(`${done.padEnd(8)} ${name}`);
  await removeSteps(steps, { call: callProgram, onStep }, options['with-data'] === true);
}

const COMMANDS: Readonly<
  Record<CommandName, (environment: Environment, options: Options) => Promise<void>>
> = {
  deploy,
  status,
  backup,
  restore,
  destroy,
  rollback: async (environment, { to }) => {
    await assertMayDeploy(environment, callProgram);
    await rollBack(environment, callProgram, say, to);
  },
};

try {
  const { command, options } = readCommandLine(process.argv.slice(2));
  await COMMANDS[command](await readEnvironment(options.env), options);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
