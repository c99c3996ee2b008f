/** Pictures that people bring, made into ones that are safe to keep and to show. */
import sharp, { type Sharp } from 'sharp';
import { InvalidInputError, LimitError } from '@bachata/core/errors.ts';

/** Twice what the largest place on a page shows. */
const SIDE = 256;
const QUALITY = 82;
/** More than phones have; a small file can unfold to gigabytes. */
const MAX_PIXELS = 100_000_000;
const MAX_SECONDS = 10;

// One picture at a time has the thread pool; nobody waits for a second of it.
sharp.concurrency(1);
sharp.cache(false);

/**
 * The middle of the picture as a square WebP, upright, without anything but its pixels: no place where it
 * was taken, no camera, no thumbnail of what was cut off.
 * @param bytes JPEG, PNG, WebP, or HEIF where this machine decodes it; its bytes count, not its name
 * @throws InvalidInputError `picture-type`, `picture-heic`, `picture-unreadable`; LimitError
 *   `picture-too-many-pixels`
 */
export async function squarePicture(bytes: Uint8Array): Promise<Uint8Array> {
  const kind = kindOf(bytes);
  if (kind === undefined) throw new InvalidInputError('picture-type', 'No JPEG, PNG, WebP or HEIC');
  try {
    const { width = 0, height = 0 } = await read(bytes).metadata();
    if (width * height > MAX_PIXELS) throw tooMany();
    return await read(bytes)
      .timeout({ seconds: MAX_SECONDS })
      .rotate()
      .resize(SIDE, SIDE, { fit: 'cover' })
      .webp({ quality: QUALITY })
      .toBuffer();
  } catch (cause) {
    if (cause instanceof LimitError) throw cause;
    if (cause instanceof Error && /pixel limit/i.test(cause.message)) throw tooMany(cause);
    // HEIC is HEIF with HEVC in it, which the library leaves out for its patents.
    const code = kind === 'heif' ? 'picture-heic' : 'picture-unreadable';
    throw new InvalidInputError(code, 'The picture cannot be decoded', { cause });
  }
}

function read(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 });
}

function tooMany(cause?: unknown): LimitError {
  return new LimitError('picture-too-many-pixels', 'More pixels than are decoded', {
    details: { megapixels: MAX_PIXELS / 1_000_000 },
    cause,
  });
}

/** By the first bytes. Nothing else is handed to the decoders: an SVG is a program. */
function kindOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heif' | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 12));
  const text = head.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('RIFF') && text.slice(8) === 'WEBP') return 'webp';
  if (
    text.slice(4, 8) === 'ftyp' &&
    /^(heic|heix|hevc|mif1|msf1|heim|heis|avif)$/.test(text.slice(8))
  ) {
    return 'heif';
  }
  return undefined;
}
