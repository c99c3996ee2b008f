/** What a downloaded file is called. */
import type { Choreography } from './choreography.ts';

/** Most file systems end a name at 255 bytes; a title needs no more than this of it. */
const MAX_TITLE_CHARS = 80;

/** A title without anything that a file system or an HTTP header would trip over. Accents stay. */
export function fileTitle(title: string): string {
  const readable = title
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/[/\\:*?"<>|]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return [...readable]
    .slice(0, MAX_TITLE_CHARS)
    .join('')
    .replace(/^[.\s-]+|[.\s]+$/g, '');
}

/**
 * `Obsesión - bachata intermediate, 124 BPM.mp4`: the song first, as people look for it; see
 * `fileTitle`.
 * @param camera through which it is seen, where not as usual
 */
export function downloadName(
  { title, parameters, tempoBpm }: Pick<Choreography, 'title' | 'parameters' | 'tempoBpm'>,
  extension: string,
  camera = '',
): string {
  const name = fileTitle(title);
  const dance = `bachata ${parameters.difficulty}, ${Math.round(tempoBpm)} BPM`;
  const parts = [name, dance, fileTitle(camera)].filter((part) => part !== '');
  return `${parts.join(' - ')}.${extension}`;
}
