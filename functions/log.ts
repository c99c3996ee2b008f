/** Structured logs: one JSON object a line, with the field names that Cloud Logging understands. */
type Severity = 'INFO' | 'WARNING' | 'ERROR';
type Fields = Readonly<Record<string, unknown>>;

function write(severity: Severity, message: string, fields: Fields): void {
  const line = JSON.stringify({ severity, message, time: new Date().toISOString(), ...fields });
  (severity === 'ERROR' ? process.stderr : process.stdout).write(`${line}\n`);
}

export const log = {
  info: (message: string, fields: Fields = {}) => write('INFO', message, fields),
  warn: (message: string, fields: Fields = {}) => write('WARNING', message, fields),
  error: (message: string, fields: Fields = {}) => write('ERROR', message, fields),
};
