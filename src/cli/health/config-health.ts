import { type Config, configSchema, loadConfig } from '../../core/config.js';
import { faultsOf, type Finding } from './finding.js';

/** The configuration, with its faults as findings; a variable at fault counts as unset, so that the rest is checked too. */
export async function checkConfig(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly config: Config; readonly findings: readonly Finding[] }> {
  const findings = await faultsOf('configuration', () => {
    loadConfig(env);
    return Promise.resolve([]);
  });
  if (findings.length > 0) return { config: loadConfig(withoutFaults(env)), findings };
  const set = Object.keys(configSchema.shape).filter((key) => (env[key] ?? '') !== '');
  const message = set.length === 0 ? 'nothing is set; the defaults hold' : `${set.join(', ')} set`;
  return { config: loadConfig(env), findings: [{ check: 'configuration', state: 'ok', message }] };
}

function withoutFaults(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const result = configSchema.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  );
  const faulty = new Set(result.error?.issues.map(({ path }) => path[0]));
  return Object.fromEntries(Object.entries(env).filter(([key]) => !faulty.has(key)));
}
