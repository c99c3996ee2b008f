/** Finds the programs that media work needs, once per process. */
import { access, constants } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { UnavailableError } from '@bachata/core/errors.ts';

export type FfmpegOrigin = 'FFMPEG_PATH' | 'ffmpeg-static' | 'system';

export interface FfmpegLocation {
  readonly path: string;
  readonly origin: FfmpegOrigin;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The first executable of that name on the PATH of `env`. */
export async function findOnPath(
  name: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    if (folder === '') continue;
    const candidate = join(folder, fileName);
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

/** `ffmpeg-static` is an optional dependency: it may be absent, or present without its binary. */
function ffmpegStaticPath(): string | undefined {
  try {
    const exported: unknown = createRequire(import.meta.url)('ffmpeg-static');
    return typeof exported === 'string' ? exported : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Looks in FFMPEG_PATH, then in the optional package ffmpeg-static, then on the PATH. A set
 * FFMPEG_PATH that cannot be run is an error and not a reason to look further: somebody meant it.
 *
 * @throws UnavailableError `ffmpeg-missing`
 */
export async function findFfmpeg(env: NodeJS.ProcessEnv = process.env): Promise<FfmpegLocation> {
  const configured = env['FFMPEG_PATH'];
  if (configured !== undefined && configured !== '') {
    if (await isExecutable(configured)) return { path: configured, origin: 'FFMPEG_PATH' };
    throw new UnavailableError(
      'ffmpeg-missing',
      `FFMPEG_PATH is set to ${configured}, which is not a program that can be run.`,
    );
  }
  const packaged = ffmpegStaticPath();
  if (packaged !== undefined && (await isExecutable(packaged))) {
    return { path: packaged, origin: 'ffmpeg-static' };
  }
  const system = await findOnPath('ffmpeg', env);
  if (system !== undefined) return { path: system, origin: 'system' };
  throw new UnavailableError(
    'ffmpeg-missing',
    'FFmpeg was not found: install it (Debian: apt-get install ffmpeg, macOS: brew install ffmpeg, ' +
      'Windows: winget install ffmpeg) or set FFMPEG_PATH to the program.',
  );
}

let located: Promise<FfmpegLocation> | undefined;

/** `findFfmpeg` for this process, remembered once it has succeeded. */
export function locateFfmpeg(): Promise<FfmpegLocation> {
  located ??= findFfmpeg().catch((error: unknown) => {
    located = undefined;
    throw error;
  });
  return located;
}

let prlimit: Promise<string | undefined> | undefined;

/** util-linux's `prlimit`, which starts a program under a memory limit; undefined elsewhere. */
export function locatePrlimit(): Promise<string | undefined> {
  prlimit ??= process.platform === 'linux' ? findOnPath('prlimit') : Promise.resolve(undefined);
  return prlimit;
}
