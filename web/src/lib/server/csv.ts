/** Tables as comma-separated values (RFC 4180), as spreadsheets open them. */
import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | undefined;

/** By which spreadsheets know that it is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Rows made into text at once. */
const AT_ONCE = 200;

/**
 * UTF-8. A text that a spreadsheet would take for a formula begins with an apostrophe, so that it stays a
 * text; numbers are numbers.
 */
export async function* csvBytes(
  rows: AsyncIterable<readonly CsvCell[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK);
  let some: (readonly CsvCell[])[] = [];
  const text = (): Uint8Array =>
    encoder.encode(stringify(some, { record_delimiter: 'windows', escape_formulas: true }));
  for await (const row of rows) {
    some.push(row);
    if (some.length < AT_ONCE) continue;
    yield text();
    some = [];
  }
  yield text();
}
