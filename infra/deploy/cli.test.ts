/** The command itself, with programs on its path that stand for gcloud and firebase and write down their arguments. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

const DEPLOY = path.join(import.meta.dirname, '..', 'deploy.ts');

/** An empty project: every question about it is answered as gcloud answers. `MODE` is what is wrong. */
const SHIM = `#!/bin/sh
{ printf '%s' "\${0##*/}"; for word in "$@"; do printf '\\037%s' "$word"; done; printf '\\n'; } >> "$CALLS"
case "$*" in
  auth\\ list*) [ "$MODE" = stranger ] && echo '[]' || echo '[{"account":"owner@example.org"}]' ;;
  projects\\ describe*)
    [ "$MODE" = project ] && { echo 'ERROR: (gcloud) PERMISSION_DENIED: no permission' >&2; exit 1; }
    echo '{"projectNumber":"123456789012"}' ;;
  billing\\ *) [ "$MODE" = billing ] && echo '{"billingEnabled":false}' || echo '{"billingEnabled":true}' ;;
  *\\ describe*|*\\ list*|*\\ get-iam-policy*) echo 'ERROR: (gcloud) NOT_FOUND: Resource was not found.' >&2; exit 1 ;;
  *queues\\ create\\ clips*) [ "$MODE" = broken ] && { echo 'ERROR: (gcloud) UNAVAILABLE: try again' >&2; exit 1; } ;;
esac
exit 0
`;

/** There is no git on the path of the tests. */
const DEV = ['--env', 'dev', '--tag', 'abc'];

let folder: string;
let calls: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'bachata-shim-'));
  calls = path.join(folder, 'calls');
  for (const name of ['gcloud', 'firebase']) {
    writeFileSync(path.join(folder, name), SHIM);
    chmodSync(path.join(folder, name), 0o755);
  }
});
beforeEach(() => writeFileSync(calls, ''));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], mode = '', programs = folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DEPLOY, ...args], {
    encoding: 'utf8',
    env: { PATH: programs, CALLS: calls, MODE: mode },
  });
  return { status, stdout, stderr };
}

const called = (): string[][] =>
  readFileSync(calls, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\u001f'));

it('calls, argument by argument, what its dry run prints', () => {
  const dry = run([...DEV, '--dry-run', '--json']);
  expect(dry.stderr).toMatch(
    /^infra\/environments\/dev\.ts still has values of the example: .*\n$/,
  );
  expect(called()).toEqual([['']]);
  const { steps } = JSON.parse(dry.stdout) as { steps: { name: string; argv: string[] }[] };

  const real = run(DEV);
  // The alerts look up a channel that this project forgets at once; everything before them is done.
  expect(real.stderr).toContain('made     uptime check');
  const changes = called().filter(
    (argv) => !/ (describe|list|list-configs|get-iam-policy) /.test(`${argv.join(' ')} `),
  );
  expect(changes).toEqual(steps.slice(0, changes.length).map(({ argv }) => argv));
  expect(changes.length).toBeGreaterThan(60);
});

it('prints lines that a shell takes as they are meant', () => {
  const { stdout } = run([...DEV, '--dry-run']);
  expect(stdout).toContain("'--display-name=The site'");
  expect(stdout).toMatch(/ '--set-env-vars=\^\|\^[^']+' /);
});

it.each([
  ['stranger', 'Nobody is signed in: run gcloud auth login, then this command again.'],
  [
    'project',
    'There is no project bachata-dev, or you may not see it: run gcloud projects create bachata-dev, or correct infra/environments/dev.ts.',
  ],
  [
    'billing',
    'bachata-dev has no billing account: run gcloud billing projects link bachata-dev --billing-account=ACCOUNT, then this command again.',
  ],
])('says in one sentence what is wrong: %s', (mode, sentence) => {
  const { status, stderr } = run(DEV, mode);
  expect(stderr.trim().split('\n').slice(1)).toEqual([sentence]);
  expect(status).toBe(1);
});

it('says that gcloud is missing', () => {
  const { status, stderr } = run(DEV, '', path.join(folder, 'none'));
  expect(stderr.trim()).toMatch(
    /\ngcloud is not installed: install the Google Cloud CLI \(\S+\), then run this command again\.$/,
  );
  expect(status).toBe(1);
});

it('names the step that failed, and that the command goes on from there', () => {
  const { status, stderr } = run([...DEV, '--only', 'set-up'], 'broken');
  expect(stderr).toMatch(
    /queue clips: gcloud tasks queues create clips … failed:\nERROR: .*UNAVAILABLE/,
  );
  expect(stderr).toContain('the same command goes on from here');
  expect(status).toBe(1);
});

it.each([
  [['--env', 'live'], '--env is one of dev, staging, production, not: live'],
  [['--env', 'dev', '--only', 'all'], '--only is one of set-up, release, not: all'],
  [
    ['destroy', '--env', 'dev'],
    'This removes everything of dev: confirm it with --confirm bachata-dev',
  ],
  [['restore', '--env', 'dev'], '--from is what backup printed: gs://…'],
  [['deploi', '--env', 'dev'], 'usage: node infra/deploy.ts'],
  [['--env', 'dev', '--dry-run'], 'or name the release with --tag'],
  [
    ['destroy', '--env', 'dev', '--confirm', 'bachata-dev', '--dry-run'],
    'destroy takes no --dry-run',
  ],
  [['destroy', '--env', 'dev', '--confirm', 'bachata-dev', '--only', 'release'], 'no --only'],
  [['rollback', '--env', 'dev', '--tag', 'abc'], 'rollback takes no --tag'],
  [['restore', '--env', 'dev', '--from', 'gs://a/b', '--dry-run'], 'restore takes no --dry-run'],
  [['backup', '--env', 'dev', '--json'], 'backup takes no --json'],
])('refuses %j', (args, sentence) => {
  const { status, stderr } = run(args);
  expect(stderr).toContain(sentence);
  expect(status).toBe(1);
  expect(called()).toEqual([['']]);
});
