/** A form with a picture in it. */
import { MAX_PICTURE_BYTES } from '@bachata/core/accounts/picture-limits.ts';
import { InvalidInputError, LimitError } from '@bachata/core/errors.ts';
import { squarePicture } from '@bachata/platform/pictures.ts';
import { readForm } from './bodies.ts';

/** The field `picture`, made small and square. @throws InvalidInputError `picture-missing`; LimitError `picture-too-large`; as `squarePicture` */
export async function readPictureForm(request: Request): Promise<Uint8Array> {
  const tooLarge = (cause?: unknown): LimitError =>
    new LimitError('picture-too-large', 'The file is too large', {
      details: { megabytes: MAX_PICTURE_BYTES / 1_000_000 },
      cause,
    });
  const form = await readForm(request).catch((error: unknown) => {
    throw error instanceof LimitError && error.code === 'body-too-large' ? tooLarge(error) : error;
  });
  const file = form.get('picture');
  if (!(file instanceof File) || file.size === 0) {
    throw new InvalidInputError('picture-missing', 'No picture was chosen');
  }
  if (file.size > MAX_PICTURE_BYTES) throw tooLarge();
  return await squarePicture(new Uint8Array(await file.arrayBuffer()));
}
