/** What the bucket is told, against what the code counts on. */
import { expect, it } from 'vitest';
import { UPLOAD_KEPT_MS } from '@bachata/core/uploads/quota.ts';
import { corsRules, lifecycle } from '../../infra/bucket.ts';
import { headersOf } from '../../web/src/lib/client/upload-request.ts';

it('lets a page of the site send all that an upload sends, and read how far it is', () => {
  const [rule] = corsRules('https://dance.example.org/');
  expect(rule?.origin).toEqual(['https://dance.example.org']);
  expect(rule?.method).toContain('PUT');
  const allowed = new Set(rule?.responseHeader.map((name) => name.toLowerCase()));
  const headers = { 'content-type': 'video/mp4' };
  const ticket = { objectKey: 'uploads/ana/1.mp4', url: '/', headers, expiresAt: 0 };
  for (const from of [undefined, 0]) {
    expect(Object.keys(headersOf(ticket, 10, from)).filter((name) => !allowed.has(name))).toEqual(
      [],
    );
  }
  expect(allowed).toContain('range');
});

it('deletes uploads later than housekeeping does', () => {
  const [uploads] = lifecycle.lifecycle.rule;
  expect(uploads.condition.matchesPrefix).toEqual(['uploads/']);
  expect(uploads.condition.age * 24 * 3_600_000).toBeGreaterThan(UPLOAD_KEPT_MS);
});
