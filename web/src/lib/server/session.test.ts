import { describe, expect, it } from 'vitest';
import { safeNext } from './session.ts';

describe('safeNext', () => {
  it('goes back to a page of this site', () => {
    expect(safeNext('/choreographies/abc?x=1')).toBe('/choreographies/abc?x=1');
  });

  it.each([
    null,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    '/\n\\elsewhere.example',
    '/\u0000',
    '/\ud800',
    `/${'a'.repeat(5_000)}`,
    'javascript:alert(1)',
  ])('never leaves the site: %j', (next) => {
    expect(safeNext(next)).toMatch(/^\/(create$|(?!\/))/);
    expect(new URL(safeNext(next), 'https://here.example').host).toBe('here.example');
  });
});
