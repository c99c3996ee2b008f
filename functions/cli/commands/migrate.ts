/** `bachata migrate --to google`: an embedded installation moves to Google Cloud. */
import { readEnv } from '@bachata/platform/env.ts';
import { moveIn, openMoveTarget } from '@bachata/platform/google/move-in.ts';
import { withDataFolder } from '../data-folder.ts';
import { readArgs, UsageError } from '../usage.ts';

/** @returns the exit code */
export async function migrateCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    to: { type: 'string' },
    'dry-run': { type: 'boolean' },
  });
  if (values.to !== 'google') throw new UsageError('migrate: only --to google is there');
  if (positionals.length > 0) throw new UsageError(`migrate takes no ${positionals.join(' ')}`);
  const settings = readEnv({ ...process.env, BACHATA_PLATFORM: 'google' });
  if (settings.BACHATA_PLATFORM !== 'google') throw new Error('Not the settings of Google Cloud');
  const target = openMoveTarget(settings);
  try {
    const report = await withDataFolder((source) =>
      moveIn(source, target, {
        dryRun: values['dry-run'] ?? false,
        onMoved: (kind, moved) => {
          if (moved % 100 === 0) process.stderr.write(`${kind}: ${moved}\n`);
        },
      }),
    );
    process.stdout.write(`${JSON.stringify(report)}\n`);
  } finally {
    await target.close();
  }
  return 0;
}
