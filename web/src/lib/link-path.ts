/** Links that show something to whoever holds them: the token is in the address of what they show. */
const PARAMETER = 'link';

/** Undefined where the visitor did not come by a link. */
export function linkToken(url: URL): string | undefined {
  return url.searchParams.get(PARAMETER) ?? undefined;
}

/** @param path of what the link shows; the same where there is no token */
export function linkPath(path: string, token: string | undefined): string {
  if (token === undefined) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${PARAMETER}=${encodeURIComponent(token)}`;
}
