/**
 * Every error that a person may meet has a sentence. Errors are found by syntax; the ones below need
 * none of their own, and the page says in general terms what went wrong.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { productSources, ROOT, type Source } from './sources.ts';

/** What `core/errors.ts` exports, apart from the client's own error, which hands a code on. */
const APP_ERROR =
  /^(InvalidInput|Unauthenticated|Forbidden|NotFound|AlreadyExists|Conflict|Limit|RateLimit|Unavailable)Error$/;

const WITHOUT_SENTENCE: Readonly<Record<string, readonly string[]>> = {
  'only on the command line, or at a start': [
    'annotations',
    'backup-damaged',
    'backup-missing',
    'backup-unsettled',
    'bad-annotation',
    'clip-gone',
    'clip-index',
    'data-dir-missing',
    'environment-invalid',
    'file-unreadable',
    'folder-not-empty',
    'outside',
    'platform-unsupported',
    'soundtracks',
    'too-few-counts',
    'twice',
    'unknown-label',
  ],
  'behind the back of whoever asked; maintainers read what became of it': [
    'mail-refused',
    'mail-undelivered',
  ],
  'a mistake of ours, or of a page that was changed by hand': [
    'bad-request-key',
    'bad-sample-rate',
    'bad-samples',
    'collection-name-invalid',
    'credential-unsupported',
    'document-exists',
    'document-id-invalid',
    'document-invalid',
    'document-not-found',
    'document-too-large',
    'field-path-invalid',
    'invalid-counts',
    'no-such-frame',
    'object-exists',
    'object-key-invalid',
    'query-invalid',
    'query-limit-invalid',
    'task-invalid',
    'transaction-read-after-write',
  ],
  'a damaged file of the library or of a stage before': [
    'library-too-large',
    'motion-file',
    'movements',
    'pose-file',
    'track-file',
  ],
};

/** The codes that a file's errors are made with, where the code is written there. */
function codesIn({ path: file, text }: Source): string[] {
  const codes: string[] = [];
  const take = (node: ts.Expression | undefined): void => {
    if (node === undefined) return;
    if (ts.isStringLiteral(node)) codes.push(node.text);
    if (!ts.isConditionalExpression(node)) return;
    take(node.whenTrue);
    take(node.whenFalse);
  };
  const visit = (node: ts.Node): void => {
    const made = ts.isNewExpression(node) && ts.isIdentifier(node.expression);
    if (made && APP_ERROR.test(node.expression.text)) take(node.arguments?.[0]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS));
  return codes;
}

describe('codes of errors', () => {
  const thrown = new Set(productSources().flatMap(codesIn));
  const listed = Object.values(WITHOUT_SENTENCE).flat();
  const messages = JSON.parse(
    readFileSync(path.join(ROOT, 'web/src/lib/i18n/messages/en.json'), 'utf8'),
  ) as Readonly<Record<'errors' | 'failures', Readonly<Record<string, string>>>>;
  const hasSentence = (code: string): boolean =>
    code in messages.errors || code in messages.failures;

  it('are seen in either branch, on a line of their own, and only of our errors', () => {
    const text = `
      throw new LimitError(
        'too-long', 'It is.');
      fail(new InvalidInputError(isClip ? 'no-clip' : 'no-song', ''));
      throw new RangeError('no code');
      throw new NotFoundError(code, 'handed on');
    `;
    expect(codesIn({ path: 'one.ts', text })).toEqual(['too-long', 'no-clip', 'no-song']);
  });

  it('have a sentence each, or a reason to have none', () => {
    expect(thrown.size).toBeGreaterThan(100);
    const mute = [...thrown].filter((code) => !hasSentence(code) && !listed.includes(code));
    expect(mute).toEqual([]);
  });

  it('are not listed without need', () => {
    expect(listed.filter((code) => !thrown.has(code) || hasSentence(code))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });
});
