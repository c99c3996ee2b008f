/**
 * Firebase's own list of commands on every firebase command of the deployment and of the documents. It is there once
 * `npm run emulators:install` was run; nothing is called.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readEnvironment } from '../../infra/deploy/environment.ts';
import { stepsOf } from '../../infra/deploy/installation.ts';
import { documentedCommands } from './documented-commands.ts';

const TOOLS = fileURLToPath(
  new URL('../../infra/firebase-tools/node_modules/firebase-tools', import.meta.url),
);

const optionSchema = z.object({ flags: z.string() });
const commandSchema = z.object({
  options: z.array(optionSchema),
  parameters: z.array(z.object({ name: z.string(), required: z.boolean(), variadic: z.boolean() })),
});
type KnownCommand = z.infer<typeof commandSchema>;
/** By name; null where there is none. */
const listSchema = z.object({
  common: z.array(optionSchema),
  commands: z.record(z.string(), commandSchema.nullable()),
});

/** In a process of its own: the package is a program, and reports to its maker when it runs one. */
async function knownCommands(names: readonly string[]): Promise<z.infer<typeof listSchema>> {
  const script = `
    const client = require(${JSON.stringify(TOOLS)});
    const options = (command) => command.options.map(({ flags }) => ({ flags }));
    const of = (command) => command ? { options: options(command), parameters: command._args } : null;
    const names = ${JSON.stringify(names)};
    const commands = Object.fromEntries(names.map((name) => [name, of(client.getCommand(name))]));
    process.stdout.write(JSON.stringify({ common: options(client.cli), commands }), () => process.exit(0));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--eval', script], {
    env: { ...process.env, FIREBASE_CLI_PREVIEWS: '', CI: 'true' },
  });
  return listSchema.parse(JSON.parse(stdout));
}

interface Typed {
  readonly name: string;
  readonly positional: readonly string[];
  readonly flags: readonly string[];
}

/** @param takesValue whether the word after a flag is its own */
function typedIn(words: readonly string[], takesValue: (flag: string) => boolean): Typed {
  const [name = '', ...rest] = words;
  const positional: string[] = [];
  const flags: string[] = [];
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? '';
    if (!word.startsWith('-')) positional.push(word);
    else {
      flags.push(word.split('=')[0] ?? word);
      if (!word.includes('=') && takesValue(word)) at += 1;
    }
  }
  return { name, positional, flags };
}

const namesOf = (options: readonly { flags: string }[]): readonly string[] =>
  options.flatMap(({ flags }) => [...flags.matchAll(/-{1,2}[a-z][a-z-]*/g)].map(([flag]) => flag));

function mistakes(
  words: readonly string[],
  known: KnownCommand | null,
  common: KnownCommand['options'],
) {
  if (known === null) return ['no such command'];
  const options = [...known.options, ...common];
  const takesValue = (flag: string): boolean =>
    options.some(({ flags }) => namesOf([{ flags }]).includes(flag) && /[<[]/.test(flags));
  const { positional, flags } = typedIn(words, takesValue);
  const required = known.parameters.filter((parameter) => parameter.required).length;
  const most = known.parameters.some(({ variadic }) => variadic)
    ? Infinity
    : known.parameters.length;
  return [
    ...flags.filter((flag) => !namesOf(options).includes(flag)).map((flag) => `no flag ${flag}`),
    ...(positional.length < required ? ['a parameter is missing'] : []),
    ...(positional.length > most ? ['a parameter too many'] : []),
  ];
}

async function allCommands(): Promise<readonly (readonly string[])[]> {
  const { steps } = stepsOf(await readEnvironment('production'), 'aaaaaaaaaaaa', 'folder');
  const called = steps.map(({ create }) => create).filter(([program]) => program === 'firebase');
  const documented = (await documentedCommands())
    .map((line) => line.replace('npx --prefix infra/firebase-tools ', ''))
    .filter((line) => line.startsWith('firebase ') && line !== 'firebase --version')
    .map((line) => line.split(' '));
  expect(called.length).toBeGreaterThan(0);
  expect(documented.length).toBeGreaterThan(3);
  return [...called, ...documented].map(([, ...words]) => words);
}

it.skipIf(!existsSync(TOOLS))('every firebase command is one that Firebase knows', async () => {
  const commands = await allCommands();
  const wrong = [
    ['deploi', '--only', 'firestore'],
    ['deploy', '--onyl', 'firestore'],
    ['apps:sdkconfig', 'WEB', 'site', 'and-more'],
    ['projects:addfirebase', 'one', 'two'],
  ];
  const all = [...commands, ...wrong];
  const { common, commands: known } = await knownCommands(all.map(([name = '']) => name));
  const problems = all.flatMap((words) => {
    const found = mistakes(words, known[words[0] ?? ''] ?? null, common);
    return found.map((mistake) => `${words.join(' ')}: ${mistake}`);
  });
  // The last ones show that it looks.
  expect(problems).toEqual([
    'deploi --only firestore: no such command',
    // The value of a flag that nobody knows may be anything.
    'deploy --onyl firestore: no flag --onyl',
    'deploy --onyl firestore: a parameter too many',
    'apps:sdkconfig WEB site and-more: a parameter too many',
    'projects:addfirebase one two: a parameter too many',
  ]);
});
