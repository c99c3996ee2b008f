/**
 * How many parts a body has, counted before it is parsed. Parsers of forms and checks of schemas
 * take longer than in proportion to the number of parts: a megabyte of `&` held the site for four
 * seconds. Counting is one pass over the bytes.
 */
import { InvalidInputError, LimitError } from '@bachata/core/errors.ts';

/** More than any form of the site has. */
const MAX_FIELDS = 100;
/** More than the longest list of edits, or all moves that somebody knows. */
const MAX_VALUES = 5_000;
const MAX_DEPTH = 16;

/** @throws LimitError `body-too-complex` for too many values or too deep a nesting */
export function assertModestJson(text: string, mostValues = MAX_VALUES): void {
  let depth = 0;
  let values = 1;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === ',') values++;
    else if (character === '[' || character === '{') {
      depth++;
      values++;
    } else if (character === ']' || character === '}') depth--;
    if (depth > MAX_DEPTH || values > mostValues) throw tooMany('values');
  }
}

/**
 * @param contentType of the request
 * @throws InvalidInputError `unsupported-content-type` where it is no form, `bad-request` where a
 *   multipart one has no boundary; LimitError `body-too-complex` for too many fields
 */
export function assertModestForm(body: Buffer, contentType: string): void {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  switch (type.toLowerCase()) {
    case 'application/x-www-form-urlencoded':
      return assertFewOf(body, '&');
    case 'multipart/form-data': {
      const boundary = parameters
        .map((parameter) => /^boundary="?([^"]{1,70})"?$/i.exec(parameter)?.[1])
        .find((found) => found !== undefined);
      if (boundary === undefined) {
        throw new InvalidInputError('bad-request', 'A multipart form needs a boundary.');
      }
      return assertFewOf(body, `--${boundary}`);
    }
    default:
      throw new InvalidInputError('unsupported-content-type', 'Only forms are read here.');
  }
}

function assertFewOf(body: Buffer, separator: string): void {
  let found = 0;
  for (let at = body.indexOf(separator); at >= 0; at = body.indexOf(separator, at + 1)) {
    if (++found > MAX_FIELDS) throw tooMany('fields');
  }
}

function tooMany(what: string): LimitError {
  return new LimitError('body-too-complex', `The body has too many ${what}.`);
}
