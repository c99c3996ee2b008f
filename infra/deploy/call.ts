/** Calls gcloud and firebase, and says in one sentence what is wrong where they only say it in many. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Argv } from './step.ts';
import { UserError } from './user-error.ts';

export const ROOT = path.resolve(import.meta.dirname, '..', '..');
const FIREBASE_BIN = path.join(ROOT, 'infra', 'firebase-tools', 'node_modules', '.bin');
const LAST_LINES = 6;

/** What a call printed. @throws UserError where it failed */
export type Call = (argv: Argv) => Promise<string>;

/** There is nothing of the name that was asked for. */
export class NothingThere extends Error {}

const NOTHING_THERE =
  /NOT_FOUND|was not found|could not be found|Image not found|[Cc]annot find|does not exist|notFound|not found: 404/;

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [
    /do not currently have an active account|no credentialed accounts|Reauthentication|invalid_grant|Failed to authenticate, have you run firebase login/i,
    'Nobody is signed in: run gcloud auth login (and infra/firebase-tools: firebase login), then this command again.',
  ],
  [
    /billing.{0,40}(disabled|not enabled|required)|BILLING_DISABLED|requires billing/i,
    'The project has no billing account: run gcloud billing projects link PROJECT --billing-account=ACCOUNT, then this command again.',
  ],
  [
    /SERVICE_DISABLED|has not been used in project|API .* is not enabled/i,
    'An interface of the project is switched off: run the deployment without --only release, as an owner of the project.',
  ],
  [
    /PERMISSION_DENIED|does not have permission|Permission '.*' denied/i,
    'The account that is signed in may not do this: sign in as an owner of the project, or see the table of rights in infra/README.md.',
  ],
];

/** The environment of the calls: no question, no colors, and the project's own firebase where there is no other. */
function callEnv(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: `${process.env['PATH'] ?? ''}${path.delimiter}${FIREBASE_BIN}`,
    CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    NO_COLOR: '1',
  };
}

/** @throws NothingThere, UserError */
export const callProgram: Call = async (argv) => {
  const [program, ...args] = argv;
  const child = spawn(program, args, {
    cwd: ROOT,
    env: callEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  const complained: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complained.push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', () => reject(new UserError(missing(program))));
    child.on('close', (ended) => resolve(ended ?? 1));
  });
  if (code === 0) return Buffer.concat(printed).toString('utf8');
  const said = Buffer.concat(complained).toString('utf8');
  throw problem(argv, said);
};

function missing(program: Argv[0]): string {
  return program === 'gcloud'
    ? 'gcloud is not installed: install the Google Cloud CLI (https://cloud.google.com/sdk/docs/install), then run this command again.'
    : 'firebase is not installed: run npm ci --prefix infra/firebase-tools, then this command again.';
}

function problem(argv: Argv, said: string): Error {
  const remedy = REMEDIES.find(([pattern]) => pattern.test(said))?.[1];
  if (remedy !== undefined) return new UserError(remedy);
  const lines = said.trim().split('\n').slice(-LAST_LINES).join('\n');
  if (NOTHING_THERE.test(said)) return new NothingThere(lines);
  // Arguments hold no secrets: values of secrets only ever come from standard input.
  return new UserError(`${argv.slice(0, 5).join(' ')} … failed:\n${lines}`);
}

/** What a call printed as JSON; undefined where there is nothing of the name. */
export async function callForJson(call: Call, argv: Argv): Promise<unknown> {
  try {
    const printed = (await call(argv)).trim();
    if (printed === '') return undefined;
    const found: unknown = JSON.parse(printed);
    return Array.isArray(found) && found.length === 0 ? undefined : found;
  } catch (error) {
    if (error instanceof NothingThere) return undefined;
    if (error instanceof SyntaxError) {
      throw new UserError(`${argv.slice(0, 5).join(' ')} … printed no JSON: is it a gcloud?`);
    }
    throw error;
  }
}
