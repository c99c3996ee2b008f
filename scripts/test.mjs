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
  const sum = (of) => results.reduce((total, result) => total + result[of], 0);
  for (const skipped of results.flatMap(({ skips }) => skips)) console.log(`skipped: ${skipped}`);
  const failed = sum('failed');
  if (isWhole && failed === 0) {
    await run(projectNode(), ['scripts/queries.ts'], { failure: 'queries failed' });
  }
  console.log(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
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
  const tests = report?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
  const skipped = tests.filter(({ status }) => !['passed', 'failed'].includes(status));
  return counted(ended, {
    passed: report?.numPassedTests ?? 0,
    // A file that could not be loaded has no tests to fail; it must not pass for that.
    failed:
      (report?.numFailedTests ?? 0) +
      (report?.testResults ?? []).filter(
        ({ status, assertionResults }) =>
          status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
      ).length,
    skipped: skipped.length,
    skips: skipped.map(({ fullName }) => fullName),
  });
}

async function runPlaywright(pages, options) {
  const file = path.join(LOCAL, 'browser-report.json');
  const program = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const { report, ended } = await runReporting(file, [
    ...[program, 'test', '--pass-with-no-tests', ...options, ...pages],
  ]);
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {};
  return counted(ended, {
    passed: expected + flaky,
    failed: unexpected + (report?.errors.length ?? 0),
    skipped,
    skips: (report?.suites ?? []).flatMap(skippedIn),
  });
}

/** Titles of what Playwright skipped, from the outermost group on. */
function skippedIn({ title, suites = [], specs = [] }) {
  const inside = [
    ...suites.flatMap(skippedIn),
    ...specs.filter(({ tests }) => tests[0]?.status === 'skipped').map((spec) => spec.title),
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
function counted(ended, counts) {
  return ended || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
