const ACKNOWLEDGEMENT = /\/interactions\/\d+\/[^/]+\/callback(?:\?|$)/u;

/** Whether a request is an interaction's first response, for which Discord waits three seconds. */
export function isAcknowledgement(url: string): boolean {
  return ACKNOWLEDGEMENT.test(url);
}
