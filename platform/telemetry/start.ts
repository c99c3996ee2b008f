/** Keeps spans where the environment asks for it. Where it does not, nothing of this is loaded. */
import { readTelemetryEnv } from '../env.ts';
import { areSpansKept, keepSpans } from '../trace.ts';
import type { TelemetrySettings } from './settings.ts';

/** The collector that wants a token of the account that the process runs as. */
const GOOGLE_COLLECTOR = 'telemetry.googleapis.com';

/**
 * May be called again: the first time counts.
 * @param name of the process, where neither Cloud Run nor `OTEL_SERVICE_NAME` names it
 * @throws InvalidInputError `environment-invalid`
 */
export async function startTelemetry(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
): Promise<void> {
  const settings = readTelemetryEnv(env);
  if (settings === undefined || areSpansKept()) return;
  const { openSpanKeeper } = await import('./span-keeper.ts');
  keepSpans(
    await openSpanKeeper(withProject(settings, env['GOOGLE_CLOUD_PROJECT']), {
      name: env['K_SERVICE'] ?? name,
      ...(isGoogle(settings) && { token: await googleToken() }),
    }),
  );
}

function isGoogle({ target }: TelemetrySettings): boolean {
  return target.kind === 'otlp' && target.url.hostname === GOOGLE_COLLECTOR;
}

async function googleToken(): Promise<() => Promise<string>> {
  const { applicationToken } = await import('../google/access-token.ts');
  return applicationToken();
}

/** Google's collector asks which project the spans are of. */
function withProject(settings: TelemetrySettings, project: string | undefined): TelemetrySettings {
  if (!isGoogle(settings) || project === undefined) return settings;
  return { ...settings, resource: { 'gcp.project_id': project, ...settings.resource } };
}
