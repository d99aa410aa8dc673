import { BotError } from '../../core/errors.js';

/** What a check found: all well, something worth knowing, or something that has to be mended. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'note' | 'fault';
  readonly message: string;
}

/** Runs a check whose errors are findings: what a person can mend becomes a fault with the error's own words. */
export async function faultsOf(
  check: string,
  look: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    return [{ check, state: 'fault', message: error.message }];
  }
}
