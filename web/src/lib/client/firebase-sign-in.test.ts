import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { problemOf } from './firebase-sign-in.ts';

const read = (language: string): unknown =>
  JSON.parse(readFileSync(new URL(`../i18n/messages/${language}.json`, import.meta.url), 'utf8'));

it('says the same of an unknown address as of a wrong password', () => {
  const codes = ['invalid-credential', 'user-not-found', 'wrong-password', 'user-disabled'];
  expect(new Set(codes.map((code) => problemOf(`auth/${code}`)))).toEqual(
    new Set(['bad-credentials']),
  );
});

it.each(['en', 'es'])('has a message for whatever goes wrong (%s)', (language) => {
  const catalog = read(language) as { errors: Readonly<Record<string, string>> };
  for (const code of [
    ...['invalid-credential', 'invalid-email', 'too-many-requests', 'network-request-failed'],
    ...['popup-blocked', 'something-new'],
  ]) {
    expect(catalog.errors[problemOf(`auth/${code}`)], code).toBeTruthy();
  }
});
