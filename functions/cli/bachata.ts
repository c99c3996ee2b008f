#!/usr/bin/env node
/**
 * `bachata`: the stages without a server. Results go to standard output, everything else to
 * standard error. Exit codes: 0 done, 1 the work failed, 2 the command line cannot be understood,
 * 3 the input cannot be used (unreadable, silent, no beat, ...), 130 interrupted.
 */
import { enableCompileCache } from 'node:module';
import { AppError } from '@bachata/core/errors.ts';
import { COMPILE_CACHE } from '../compile-cache.ts';
import { UsageError } from './usage.ts';

enableCompileCache(COMPILE_CACHE);

const COMMANDS = {
  account: async () => (await import('./commands/account.ts')).account,
  analyze: async () => (await import('./commands/analyze.ts')).analyze,
  'analyze-clip': async () => (await import('./commands/analyze-clip.ts')).analyzeClipCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  choreograph: async () => (await import('./commands/choreograph.ts')).choreograph,
  library: async () => (await import('./commands/library.ts')).libraryCommand,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  restore: async () => (await import('./commands/backup.ts')).restoreCommand,
} as const;

const USAGE = `Usage:
  bachata analyze <song> [--track N] [--tempo half|double|BPM] --json
      What the analyzer hears: tempo, beats, counts, sections, energy. A song is any file with music
      in it, a video, too; of several sound tracks the first that can be read, or the one of --track.
      --tempo counts at half or twice the tempo that was heard.
  bachata analyze-clip <video> [--roles lead-left|lead-right] [--model lite|full|heavy]
      [--overlay OUT.mp4] --json
      What two dancers do in a clip: how well they are seen, counts, turns, speed, an embedding, and
      which moves of the library it is like; --overlay draws their skeletons over it; --model full
      takes half as long as heavy, the default.
  bachata choreograph <song> --difficulty beginner|intermediate|advanced --out DIR [--track N]
      [--energy low|medium|high|auto] [--style traditional|modern|romantic|sensual|auto]
      [--seed N] [--no-dips] [--no-head-or-back-load] [--intro auto|closed|open|basics|footwork]
      [--tempo half|double|BPM] [--wish "romantic, easy, big finish in the mambo"] [--language en|es]
      [--mode instant|fast|balanced|high] and, with any mode but instant:
      [--layout landscape|vertical|side-by-side] [--mirror] [--speed 0.75]
      [--names en|es] [--watermark TEXT], or with mode instant:
      [--camera three-quarter|side|lead|follow|close] [--shape 16:9|9:16], drawn anew in minutes
      Writes plan.json, video.mp4, captions.vtt and captions.es.vtt; prints a summary as JSON. The song
      may be a link (https://...) where BACHATA_SONG_LINK_HOSTS and YT_DLP_PATH are set.
  bachata library list|check|render|soundtracks|embed [--json]
      The moves: what there is, whether it is sound, their clips, what they sound and move like.
  bachata library import DIR --annotations FILE --account EMAIL [--track N]
      Annotated clips as clips of the account in the data folder (BACHATA_DATA_DIR). Each goes through
      the stages of an uploaded one and becomes a move; its page on the site corrects what is wrong.
      Of several sound tracks the first that can be read is heard, or the one of --track.
  bachata account list
      Who has an account in the data folder (BACHATA_DATA_DIR), and in which roles.
  bachata account role EMAIL dancer|instructor|maintainer...
      Gives the account these roles, and no others.
  bachata backup DIR
      Copies the data folder (BACHATA_DATA_DIR), also while the site runs.
  bachata restore DIR
      Makes the data folder, which must be empty or missing, from a backup; the site must not run.
  bachata migrate --to google [--dry-run]
      Takes the accounts with their passwords, the documents and the objects of the data folder to the
      Google Cloud project that the environment names; the site must not run. What is there already is
      left as it is, so a move that broke off goes on where it was.
`;

async function run(argv: readonly string[]): Promise<number> {
  const [name = '', ...args] = argv;
  if (name === '--help' || name === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`no such command: ${name || '(none)'}`);
  const command = await COMMANDS[name as keyof typeof COMMANDS]();
  return await command(args);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`bachata: ${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else if (error instanceof AppError) {
    process.stderr.write(`bachata: ${error.message} (${error.code})\n`);
    process.exitCode = error.retryable ? 1 : 3;
  } else if (error instanceof Error && error.name === 'AbortError') {
    process.exitCode = 130;
  } else {
    throw error;
  }
}
