// `npm test`: sets up what is missing, runs every test, and ends with one line of counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  ensureChromium,
  ensureFfmpeg,
  ensurePackages,
  ensureSite,
  main,
  projectNode,
  ROOT,
  run,
} from './setup.mjs';

await main(async () => {
  await ensurePackages();
  await ensureFfmpeg();
  await ensureChromium();
  await ensureSite();
  const report = path.join(ROOT, '.local', 'test-report.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const failed = await run(projectNode(), [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
    failure: 'tests failed',
  }).then(
    () => false,
    () => true,
  );
  if (!existsSync(report)) {
    console.log('0 passed, 1 failed');
    return 1;
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  const skipped = counts.numPendingTests + counts.numTodoTests;
  // A suite that cannot be loaded counts no test; it must not pass for that.
  const broken = failed && counts.numFailedTests === 0 ? 1 : 0;
  console.log(
    `${counts.numPassedTests} passed, ${counts.numFailedTests + broken} failed, ${skipped} skipped`,
  );
  return failed ? 1 : 0;
});
