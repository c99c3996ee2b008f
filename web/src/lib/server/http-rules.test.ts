import { describe, expect, it } from 'vitest';
import {
  appCheckHeaders,
  assertKnownHost,
  costsMoney,
  firebaseHeaders,
  isForeignRequest,
  needsSession,
  storageHeaders,
} from './http-rules.ts';

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
    expect(foreign(method, '/api/choreographies', site)).toBe(false);
    expect(foreign(method, '/api/choreographies', 'https://evil.example')).toBe(true);
    expect(foreign(method, '/api/choreographies', 'http://dance.example')).toBe(true);
    expect(foreign(method, '/api/choreographies', 'null')).toBe(true);
    expect(foreign(method, '/api/choreographies')).toBe(true);
  });

  it('lets anybody read', () => {
    expect(foreign('GET', '/')).toBe(false);
  });

  it('leaves signed object links to their signature', () => {
    expect(foreign('PUT', '/objects/uploads/a/b.mp3')).toBe(false);
    expect(foreign('POST', '/objects', 'https://evil.example')).toBe(true);
  });
});

describe('assertKnownHost', () => {
  const names = (publicUrl: string, answersLoopback: boolean) => ({
    publicUrl: new URL(publicUrl),
    answersLoopback,
  });
  const isKnown = (host: string, site: ReturnType<typeof names>): boolean => {
    try {
      assertKnownHost(new URL(`http://${host}/reset`), site);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'unknown-host' });
      return false;
    }
  };

  it('knows the public name, and on one’s own machine the loopback names', () => {
    const own = names('http://school.local:3000', true);
    for (const host of ['school.local:3000', 'localhost:3000', '127.0.0.1:3999', '[::1]:3000']) {
      expect(isKnown(host, own), host).toBe(true);
    }
  });

  it.each([
    'elsewhere.example',
    'dance.example.elsewhere.example',
    'dance.example:8080',
    'localhost.elsewhere.example',
    '127.0.0.1',
    'localhost',
    '169.254.169.254',
  ])('knows no other: %s', (host) => {
    expect(isKnown(host, names('https://dance.example', false))).toBe(false);
  });
});

describe('needsSession', () => {
  it('is so for every route but the ways in', () => {
    expect(['/signin', '/signup', '/preferences'].map(needsSession)).toEqual([false, false, false]);
    expect(['/api/uploads', '/a-route-to-come', null].map(needsSession)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('costsMoney', () => {
  it('is what pages order by JSON, and no form, page or upload', () => {
    for (const route of ['/api/uploads', '/api/choreographies/[id]/edits', '/api/wishes']) {
      expect(costsMoney('POST', route)).toBe(true);
      expect(costsMoney('GET', route)).toBe(false);
    }
    for (const route of ['/collection', '/signin/token', '/objects/[...key]', null]) {
      expect(costsMoney('POST', route)).toBe(false);
    }
  });
});

describe('appCheckHeaders', () => {
  it('lets pages load the script that looks at them, and nothing else', () => {
    const policy = "script-src 'self' 'nonce-x'; connect-src 'self'; base-uri 'none'";
    expect(appCheckHeaders(policy)).toEqual({
      'content-security-policy':
        "script-src 'self' 'nonce-x' https://www.google.com/recaptcha/ " +
        "https://www.gstatic.com/recaptcha/; connect-src 'self' " +
        'https://content-firebaseappcheck.googleapis.com https://www.google.com/recaptcha/; ' +
        "base-uri 'none'; frame-src https://www.google.com/recaptcha/",
    });
    expect(appCheckHeaders(null)).toEqual({});
  });
});

describe('storageHeaders', () => {
  it('puts the stand-in in the place of Cloud Storage, everywhere', () => {
    const policy =
      "default-src 'self'; media-src 'self' https://storage.googleapis.com; connect-src https://storage.googleapis.com";
    expect(storageHeaders(policy, '127.0.0.1:9')).toEqual({
      'content-security-policy':
        "default-src 'self'; media-src 'self' http://127.0.0.1:9; connect-src http://127.0.0.1:9",
    });
    expect(storageHeaders(null, '127.0.0.1:9')).toEqual({});
  });
});

describe('firebaseHeaders', () => {
  const policy =
    "default-src 'self'; script-src 'self' 'nonce-x'; connect-src 'self'; base-uri 'none'";
  const google = { authDomain: 'p.firebaseapp.com', emulatorHost: undefined };

  it('lets pages ask Google, and nothing else be asked', () => {
    const headers = firebaseHeaders(policy, google);
    expect(headers['content-security-policy']).toBe(
      "default-src 'self'; script-src 'self' 'nonce-x' https://apis.google.com/js/; " +
        "connect-src 'self' https://identitytoolkit.googleapis.com; base-uri 'none'; " +
        'frame-src https://p.firebaseapp.com',
    );
    expect(headers['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
    expect(firebaseHeaders(null, google)).toEqual({});
  });

  it('names the emulator instead of Google where there is one', () => {
    const emulated = { ...google, emulatorHost: '127.0.0.1:9099' };
    const headers = firebaseHeaders(policy, emulated);
    expect(headers['content-security-policy']).toContain(
      "connect-src 'self' http://127.0.0.1:9099",
    );
    expect(headers['content-security-policy']).not.toContain('identitytoolkit');
  });
});
