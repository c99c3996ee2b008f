/** `bachata library …`: the moves, whether they are sound, their clips, soundtracks and movements. */
import type { Move } from '@bachata/core/moves/library.ts';
import { SIDES } from '@bachata/core/moves/state.ts';
import { library as moves } from '@bachata/library/moves/index.ts';
import { buildClips } from '../../library-render/build.ts';
import { healthOf, healthTable } from '../../library-render/health.ts';
import { createClipRenderer } from '../../library-render/raster/renderer.ts';
import { writeSheet } from '../../library-render/sheet.ts';
import { CAST } from '../../library-render/cast.ts';
import { MOVES_FOLDER } from '@bachata/library/files.ts';
import { readArgs, UsageError } from '../usage.ts';
import { libraryEmbed } from './library-embed.ts';
import { libraryImport } from './library-import.ts';
import { soundtracks } from './library-soundtracks.ts';

/** @returns the exit code */
export async function libraryCommand(args: readonly string[]): Promise<number> {
  const [verb = '', ...rest] = args;
  switch (verb) {
    case 'list':
      return list(rest);
    case 'check':
      return await check(rest);
    case 'render':
      return await render(rest);
    case 'soundtracks':
      return await soundtracks(rest, moves, MOVES_FOLDER);
    case 'embed':
      return await libraryEmbed(rest, moves, MOVES_FOLDER);
    case 'import':
      return await libraryImport(rest);
    default:
      throw new UsageError(
        `library knows list, check, render, soundtracks, embed and import, not: ${verb || '(nothing)'}`,
      );
  }
}

function list(args: readonly string[]): number {
  const { values } = readArgs(args, { json: { type: 'boolean' } });
  if (values.json) {
    process.stdout.write(
      `${JSON.stringify(
        moves.moves.map(({ motion: _motion, parts: _parts, ...info }) => info),
        null,
        2,
      )}\n`,
    );
    return 0;
  }
  for (const { id, category, level, energy, counts, entry, exit } of moves.moves) {
    process.stdout.write(
      `${id.padEnd(28)} ${category.padEnd(17)} ${level.padEnd(13)} ${energy.padEnd(7)}` +
        `${String(counts).padStart(2)}  ${entry.position} -> ${exit.position}\n`,
    );
  }
  return 0;
}

/** @returns 1 where the library has a problem */
async function check(args: readonly string[]): Promise<number> {
  const { values } = readArgs(args, { json: { type: 'boolean' } });
  const health = await healthOf(moves, MOVES_FOLDER);
  const text = values.json ? `${JSON.stringify(health, null, 2)}\n` : healthTable(health);
  process.stdout.write(text);
  return health.problems.length === 0 ? 0 : 1;
}

/** The moves named by `--only a,b,c`; all of them without it. */
function chosen(only: string | undefined): readonly Move[] {
  if (only === undefined) return moves.moves;
  return only.split(',').map((id) => {
    const move = moves.byId.get(id.trim());
    if (move === undefined) throw new UsageError(`no such move: ${id}`);
    return move;
  });
}

async function render(args: readonly string[]): Promise<number> {
  const { values } = readArgs(args, {
    only: { type: 'string' },
    force: { type: 'boolean' },
    sheet: { type: 'string' },
    side: { type: 'string', default: 'left' },
  });
  const side = SIDES.find((name) => name === values.side);
  if (side === undefined) throw new UsageError('--side is left or right');
  const only = chosen(values.only);
  if (values.sheet !== undefined) {
    const renderer = createClipRenderer(CAST);
    for (const move of only) {
      const file = await writeSheet(renderer, move, side, values.sheet);
      process.stdout.write(`${file}\n`);
    }
    return 0;
  }
  const { index, rendered, removed } = await buildClips(moves, {
    folder: MOVES_FOLDER,
    only,
    force: values.force ?? false,
    onClip: ({ file, bytes }, done, of) =>
      process.stderr.write(`${done}/${of} ${file} ${Math.round(bytes / 1000)} kB\n`),
  });
  const megabytes = index.clips.reduce((sum, clip) => sum + clip.bytes, 0) / 1e6;
  process.stdout.write(
    `${rendered} clips rendered, ${removed.length} files removed, ` +
      `${index.clips.length} clips of ${megabytes.toFixed(1)} MB in all\n`,
  );
  return 0;
}
