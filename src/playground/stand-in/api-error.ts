/** One fault of a request's form: where it stands and what Discord calls it. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** A refusal in Discord's own form: an HTTP status and a JSON body with Discord's error code. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly faults: readonly Fault[];

  constructor(status: number, code: number, message: string, faults: readonly Fault[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.faults = faults;
  }
}

/** The refusals that a bot meets, by name (topics/opcodes-and-status-codes). */
export const refusals = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  notFound: () => new ApiError(404, 0, '404: Not Found'),
  badRequest: (message: string) => new ApiError(400, 50_109, message),
  tooLarge: () => new ApiError(413, 40_005, 'Request entity too large'),
  unknownMessage: () => new ApiError(404, 10_008, 'Unknown Message'),
  unknownWebhook: () => new ApiError(404, 10_015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10_062, 'Unknown interaction'),
  unknownCommand: () => new ApiError(404, 10_063, 'Unknown application command'),
  otherApplication: () =>
    new ApiError(403, 20_012, 'You are not authorized to perform this action on this application'),
  tooManyCommandsADay: () =>
    new ApiError(429, 30_034, 'Max number of daily application command creates has been reached (200)'),
  alreadyAcknowledged: () => new ApiError(400, 40_060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () =>
    new ApiError(400, 40_094, 'Maximum number of follow up messages for this interaction has been reached.'),
  missingAccess: () => new ApiError(403, 50_001, 'Missing Access'),
  emptyMessage: () => new ApiError(400, 50_006, 'Cannot send an empty message'),
  expiredToken: () => new ApiError(401, 50_027, 'Invalid Webhook Token'),
  invalidForm: (faults: readonly Fault[]) => new ApiError(400, 50_035, 'Invalid Form Body', faults),
} as const;

interface FaultTree {
  [key: string]: FaultTree | { readonly code: string; readonly message: string }[];
}

/** The JSON body that goes with a refusal; faults become Discord's nested `errors` object. */
export function bodyOfRefusal(error: ApiError): object {
  if (error.faults.length === 0) return { message: error.message, code: error.code };
  const errors: FaultTree = {};
  for (const fault of error.faults) {
    let node = errors;
    for (const step of fault.path) {
      const next = node[String(step)];
      if (next !== undefined && !Array.isArray(next)) {
        node = next;
      } else {
        const fresh: FaultTree = {};
        node[String(step)] = fresh;
        node = fresh;
      }
    }
    const here = node['_errors'];
    const entry = { code: fault.code, message: fault.message };
    node['_errors'] = Array.isArray(here) ? [...here, entry] : [entry];
  }
  return { message: error.message, code: error.code, errors };
}
