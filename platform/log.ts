/**
 * Structured logs of the site and the functions: one JSON object a line, with the field names that
 * Google Cloud Logging reads. Never logged: addresses of people, passwords, tokens, signed links.
 */
import { currentTraceId } from './trace.ts';

export type Severity = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';

export interface LogFields {
  readonly requestId?: string | undefined;
  readonly jobId?: string | undefined;
  readonly [field: string]: string | number | boolean | null | undefined;
}

export function log(severity: Severity, message: string, fields: LogFields = {}): void {
  const time = new Date().toISOString();
  const line = JSON.stringify({ severity, time, message, ...traceFields(), ...fields });
  (severity === 'ERROR' ? process.stderr : process.stdout).write(`${line}\n`);
}

/** https://cloud.google.com/logging/docs/structured-logging#special-payload-fields */
function traceFields(): LogFields {
  const traceId = currentTraceId();
  if (traceId === undefined) return {};
  const { BACHATA_PLATFORM: platform, GOOGLE_CLOUD_PROJECT: project } = process.env;
  if (platform !== 'google' || !project) return { traceId };
  return { traceId, 'logging.googleapis.com/trace': `projects/${project}/traces/${traceId}` };
}

/** What of an unexpected error goes into the log: never its values, always its stack. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: String(error) };
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return { error: error.message, stack: error.stack, cause };
}
