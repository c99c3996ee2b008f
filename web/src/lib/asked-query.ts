/**
 * The address of the same list with something else: what its search form asked, and that.
 * @param asked by the names of the fields; empty ones are left out
 */
export function askedQuery(asked: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return `?${new URLSearchParams(said)}`;
}
