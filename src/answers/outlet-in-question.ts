/** What a question says of its sources, taken apart from what it asks. */
export interface OutletReading {
  /** The question without the words that name the outlet. */
  readonly text: string;
  /** The archive's outlet that it names as its source; `null` where it names none. */
  readonly outlet: string | null;
}

/** Words that make an outlet the source of the answer, before its name and after it. */
const BEFORE = String.raw`(?:,?\s*\b(?:according to|as reported by|reported by|as told by|in the words of)\s+(?:the\s+)?)`;
const AFTER = String.raw`\s+(?:reports?|reported|writes?|wrote)\b`;

/**
 * Finds "according to TASS" and the like, for the outlets that the archive has. A question in which an outlet only
 * occurs ("Who owns TASS?") is left as it is.
 */
export function readOutlet(text: string, outlets: readonly string[]): OutletReading {
  // The longer name first: "Anadolu Agency" must not be read as "Anadolu".
  for (const outlet of outlets.toSorted((left, right) => right.length - left.length)) {
    const name = outlet.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    const cued = new RegExp(String.raw`${BEFORE}${name}(?!\p{L})`, 'iu').exec(text);
    if (cued !== null) {
      const rest = `${text.slice(0, cued.index)}${text.slice(cued.index + cued[0].length)}`
        .replace(/^\s*,\s*/u, '')
        .trim();
      return /\p{L}/u.test(rest) ? { text: rest, outlet } : { text, outlet: null };
    }
    const doing = new RegExp(String.raw`\b(?:what|how|when|does|did)\b[^?]*?\b${name}${AFTER}`, 'iu').exec(
      text,
    );
    if (doing !== null) return { text, outlet };
  }
  return { text, outlet: null };
}
