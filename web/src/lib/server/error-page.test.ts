import {
  InvalidInputError,
  LimitError,
  NotFoundError,
  RateLimitError,
  UnavailableError,
} from '@bachata/core/errors.ts';
import { describe, expect, it } from 'vitest';
import es from '../i18n/messages/es.json' with { type: 'json' };
import { createTranslator } from '../i18n/translator.ts';
import { publicError } from './error-page.ts';

const spanish = createTranslator('es', es);

describe('publicError', () => {
  it('gives the status, the code and a message in the reader’s language', () => {
    const error = new NotFoundError('not-found', 'internal words');
    expect(publicError(error, 500, spanish)).toEqual({
      status: 404,
      code: 'not-found',
      message: es.errors['not-found'],
    });
  });

  it('tells too many requests from too many bytes', () => {
    const rate = new RateLimitError('too-many-jobs', '', { details: { limit: 30, minutes: 4 } });
    const size = new LimitError('upload-too-large', '', { details: { megabytes: 60 } });
    expect(publicError(rate, 500, spanish).status).toBe(429);
    expect(publicError(size, 500, spanish).status).toBe(413);
    expect(publicError(size, 500, spanish).message).toContain('60');
  });

  it('never shows the words of an error whose code has no message', () => {
    const error = new InvalidInputError('brand-new-code', 'SELECT secret');
    expect(publicError(error, 500, spanish).message).toBe(es.errors['bad-request']);
    const down = new UnavailableError('another-code', 'at 10.0.0.1');
    expect(publicError(down, 500, spanish).message).toBe(es.errors.internal);
  });

  it('gives nothing away about a bug', () => {
    const shown = publicError(new TypeError('x of undefined'), 500, spanish);
    expect(shown).toEqual({ status: 500, code: 'internal', message: es.errors.internal });
  });

  it('takes the framework’s word for an unknown address', () => {
    expect(publicError({ message: 'Not found' }, 404, spanish).code).toBe('not-found');
  });
});
