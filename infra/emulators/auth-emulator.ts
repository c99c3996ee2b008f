/**
 * The Firebase Auth emulator: one that runs already (`FIREBASE_AUTH_EMULATOR_HOST`), else that of
 * firebase-tools, which `npm run emulators:install` puts beside the project: it weighs 242 MB.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { emulatorOf, runningAt, type Emulator } from './emulator.ts';
import { PROJECT } from './project.ts';

export const LIBRARY = fileURLToPath(
  new URL('../firebase-tools/node_modules/firebase-tools', import.meta.url),
);
const PROCESS = fileURLToPath(new URL('auth-emulator-process.ts', import.meta.url));
const START_TIMEOUT_MS = 180_000;
const ACCOUNTS_FILE = 'accounts.json';

/** Why there is no emulator here, and the remedy; undefined where there is one. */
export function authEmulatorMissing(): string | undefined {
  if (process.env['FIREBASE_AUTH_EMULATOR_HOST'] || existsSync(LIBRARY)) return undefined;
  return 'there is no Auth emulator: npm run emulators:install';
}

export async function startAuthEmulator(): Promise<Emulator> {
  const running = process.env['FIREBASE_AUTH_EMULATOR_HOST'];
  if (running) return runningAt(running);
  // Detached, so that Ctrl-C does not end it before its accounts are saved.
  const child = fork(PROCESS, [], {
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const started = Promise.withResolvers<number>();
  child.once('message', (message) =>
    started.resolve(z.object({ port: z.number() }).parse(message).port),
  );
  child.once('exit', (code) => started.reject(new Error(`The Auth emulator ended with ${code}`)));
  const late = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS);
  const port = await started.promise.finally(() => clearTimeout(late));
  return emulatorOf(child, `127.0.0.1:${port}`);
}

/** Answers unknown addresses as Google does since 2023. */
export async function protectAgainstEnumeration(host: string): Promise<void> {
  await askAsOwner(host, 'PATCH', `/emulator/v1/projects/${PROJECT}/config`, {
    emailPrivacyConfig: { enableImprovedEmailPrivacy: true },
  });
}

export interface Mail {
  readonly email: string;
  /** Such as `VERIFY_EMAIL`. */
  readonly requestType: string;
  readonly oobCode: string;
}

const mailsSchema = z.object({
  oobCodes: z.array(z.object({ email: z.string(), requestType: z.string(), oobCode: z.string() })),
});

/** The mails that were not sent, the oldest first: their codes have not been spent yet. */
export async function unsentMails(host: string): Promise<readonly Mail[]> {
  const answer = await askAsOwner(host, 'GET', `/emulator/v1/projects/${PROJECT}/oobCodes`);
  return mailsSchema.parse(answer).oobCodes;
}

const ACCOUNTS = `/identitytoolkit.googleapis.com/v1/projects/${PROJECT}/accounts`;
const accountsSchema = z.object({
  users: z.array(z.record(z.string(), z.unknown())).default([]),
  nextPageToken: z.string().optional(),
});

/** @param folder where all accounts are written to, with their passwords, for `loadAccounts` */
export async function saveAccounts(host: string, folder: string): Promise<void> {
  const users: object[] = [];
  let from = '';
  do {
    const page = accountsSchema.parse(
      await askAsOwner(host, 'GET', `${ACCOUNTS}:batchGet?maxResults=1000&nextPageToken=${from}`),
    );
    users.push(...page.users);
    from = page.nextPageToken ?? '';
  } while (from !== '');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, ACCOUNTS_FILE), JSON.stringify({ users }), { mode: 0o600 });
}

/** Does nothing where nothing was saved. */
export async function loadAccounts(host: string, folder: string): Promise<void> {
  const file = path.join(folder, ACCOUNTS_FILE);
  if (!existsSync(file)) return;
  const { users } = accountsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  if (users.length > 0) await askAsOwner(host, 'POST', `${ACCOUNTS}:batchCreate`, { users });
}

/** @throws Error with what the emulator answers */
async function askAsOwner(
  host: string,
  method: string,
  url: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`http://${host}${url}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return answer;
}
