/**
 * Structured logs of the site and the functions: one JSON object a line, with the field names that
 * Google Cloud Logging reads. Never logged: addresses of people, passwords, tokens, signed links.
 */
export type Severity = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';

export interface LogFields {
  readonly requestId?: string | undefined;
  readonly jobId?: string | undefined;
  readonly [field: string]: string | number | boolean | null | undefined;
}

export function log(severity: Severity, message: string, fields: LogFields = {}): void {
  const line = JSON.stringify({ severity, time: new Date().toISOString(), message, ...fields });
  (severity === 'ERROR' ? process.stderr : process.stdout).write(`${line}\n`);
}

/** What of an unexpected error goes into the log: never its values, always its stack. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: String(error) };
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return { error: error.message, stack: error.stack, cause };
}
