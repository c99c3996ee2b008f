import { describe, expect, it } from 'vitest';
import { isForeignRequest } from './http-rules.ts';

const site = 'https://dance.example';

function foreign(method: string, path: string, origin?: string): boolean {
  const url = new URL(path, site);
  return isForeignRequest(
    new Request(url, { method, ...(origin && { headers: { origin } }) }),
    url,
  );
}

describe('isForeignRequest', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('wants %s to come from the site itself', (method) => {
    expect(foreign(method, '/api/jobs', site)).toBe(false);
    expect(foreign(method, '/api/jobs', 'https://evil.example')).toBe(true);
    expect(foreign(method, '/api/jobs', 'http://dance.example')).toBe(true);
    expect(foreign(method, '/api/jobs', 'null')).toBe(true);
    expect(foreign(method, '/api/jobs')).toBe(true);
  });

  it('lets anybody read', () => {
    expect(foreign('GET', '/')).toBe(false);
  });

  it('leaves signed object links to their signature', () => {
    expect(foreign('PUT', '/objects/uploads/a/b.mp3')).toBe(false);
    expect(foreign('POST', '/objects', 'https://evil.example')).toBe(true);
  });
});
