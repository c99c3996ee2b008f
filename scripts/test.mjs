// `npm test [FILE…] [-t NAME]`: sets up what the chosen tests need, runs them, and ends with one line
// of counts. FILE is a part of a path. With other options only Vitest runs, which is given them. A run of
// all tests is followed by `npm run queries`.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensurePackages, main, projectNode, ROOT, run } from './setup.mjs';

const LOCAL = path.join(ROOT, '.local');
const BROWSER = 'tests/browser';
/** What all processes of the run ask of the document store; see `tests/queries/record.ts`. */
const QUERIES = path.join(LOCAL, 'queries.jsonl');

await main(async () => {
  await ensurePackages();
  mkdirSync(LOCAL, { recursive: true });
  const args = process.argv.slice(2);
  const { tokens, positionals: files } = parseArgs({
    args,
    options: { testNamePattern: { type: 'string', short: 't' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = tokens.filter(({ kind }) => kind === 'option');
  const pages = options.every(({ name }) => name === 'testNamePattern')
    ? browserTests().filter(
        (page) => files.length === 0 || files.some((file) => page.includes(file)),
      )
    : [];
  const names = options.flatMap(({ value }) => (value === undefined ? [] : ['--grep', value]));
  const isWhole = args.length === 0;
  if (isWhole) recordQueries();
  const results = [await runVitest(args, pages.length > 0)];
  if (pages.length > 0) results.push(await runPlaywright(pages, names));
  const named = (kind) => results.flatMap(({ names }) => names[kind]);
  // What matters stands at the end, where it is found in a log of thousands of lines.
  for (const kind of ['skipped', 'flaky', 'failed']) {
    for (const name of named(kind)) console.log(`${kind}: ${name}`);
  }
  const failed = named('failed').length;
  if (isWhole && failed === 0) {
    await run(projectNode(), ['scripts/queries.ts'], { failure: 'queries failed' });
  }
  const passed = results.reduce((total, result) => total + result.passed, 0);
  console.log(`${passed} passed, ${failed} failed, ${named('skipped').length} skipped`);
  return failed > 0 ? 1 : 0;
});

function recordQueries() {
  rmSync(QUERIES, { force: true });
  process.env.BACHATA_RECORD_QUERIES = QUERIES;
  const recorder = pathToFileURL(path.join(ROOT, 'tests', 'queries', 'record.ts')).href;
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import=${recorder}`.trim();
}

function browserTests() {
  return readdirSync(path.join(ROOT, BROWSER))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${BROWSER}/${name}`);
}

async function runVitest(args, othersMayMatch) {
  const file = path.join(LOCAL, 'test-report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const none = othersMayMatch ? ['--passWithNoTests'] : [];
  const program = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const { report, ended } = await runReporting(file, [
    program,
    'run',
    ...reporters,
    ...none,
    ...args,
  ]);
  const files = report?.testResults ?? [];
  const named = (isMeant) =>
    files.flatMap(({ name, assertionResults }) =>
      assertionResults.filter(isMeant).map((test) => {
        const [reason = ''] = test.failureMessages?.[0]?.split('\n') ?? [];
        return `${path.relative(ROOT, name)} ${test.fullName} ${reason}`.trim();
      }),
    );
  // A file that could not be loaded has no tests to fail; it must not pass for that.
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return counted(ended, 'Vitest', report?.numPassedTests ?? 0, {
    failed: [
      ...named(({ status }) => status === 'failed'),
      ...broken.map(({ name, message }) => `${path.relative(ROOT, name)} ${message}`),
    ],
    // Passed at the second try: the reasons of the first are still there.
    flaky: named(
      ({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0,
    ),
    skipped: named(({ status }) => !['passed', 'failed'].includes(status)),
  });
}

async function runPlaywright(pages, options) {
  const file = path.join(LOCAL, 'browser-report.json');
  const program = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const { report, ended } = await runReporting(file, [
    ...[program, 'test', '--pass-with-no-tests', ...options, ...pages],
  ]);
  const { expected = 0, flaky = 0 } = report?.stats ?? {};
  const named = (status) => (report?.suites ?? []).flatMap((suite) => namesIn(suite, status));
  return counted(ended, 'Playwright', expected + flaky, {
    failed: [...named('unexpected'), ...(report?.errors ?? []).map(({ message }) => message)],
    flaky: named('flaky'),
    skipped: named('skipped'),
  });
}

/** Titles of Playwright's tests that ended so, from the outermost group on. */
function namesIn({ title, suites = [], specs = [] }, status) {
  const inside = [
    ...suites.flatMap((suite) => namesIn(suite, status)),
    ...specs.filter(({ tests }) => tests[0]?.status === status).map((spec) => spec.title),
  ];
  return inside.map((name) => `${title} ${name}`);
}

/** Runs a program that writes a report, and reads it. */
async function runReporting(file, args) {
  rmSync(file, { force: true });
  const ended = await run(projectNode(), args, { failure: 'tests failed' }).then(
    () => true,
    () => false,
  );
  return { ended, report: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
}

/** A run that failed without a test that did has failed once. */
function counted(ended, runner, passed, names) {
  const failed =
    ended || names.failed.length > 0 ? names.failed : [`${runner}, outside of its tests`];
  return { passed, names: { ...names, failed } };
}
