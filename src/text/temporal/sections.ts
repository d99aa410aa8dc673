import type { Span } from '../../core/span.js';

/** Longest stretch that is searched at once, in characters: text without sentences stays cheap. */
const LONGEST_SECTION = 2000;
const BREAK = /\n\s*\n|[.!?][\])"'”’]*(?:[^\S\n]+|\n)(?=["'“‘`(]*[A-Z])/g;
/** What stands before a full stop that ends no sentence: initials, titles, months, "a.m.", "No." */
const ABBREVIATION =
  /(?:^|[\s(.“"'‘`])(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Prof|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|No|vs|etc|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ont|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.$/;
const LONGEST_ABBREVIATION = 8; // characters, with the stop and what stands before it

/** Whether a text ends with the full stop of an abbreviation. */
export function endsWithAbbreviation(text: string): boolean {
  return ABBREVIATION.test(text.slice(-LONGEST_ABBREVIATION));
}

/** Cuts a stretch of text at sentence ends and blank lines, so that no expression spans two. */
export function sectionsOf(text: string, start: number, end: number): readonly Span[] {
  const sections: Span[] = [];
  let from = start;
  const cutAt = (cut: number): void => {
    while (cut - from > LONGEST_SECTION) {
      const space = text.lastIndexOf(' ', from + LONGEST_SECTION);
      const next = space > from ? space + 1 : from + LONGEST_SECTION;
      sections.push({ start: from, end: next });
      from = next;
    }
    if (from < cut) sections.push({ start: from, end: cut });
    from = cut;
  };
  const breaks = new RegExp(BREAK.source, BREAK.flags);
  breaks.lastIndex = start;
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    const cut = match.index + match[0].length;
    if (cut >= end) break;
    const sentence = text.slice(Math.max(from, match.index - LONGEST_ABBREVIATION), match.index + 1);
    if (!match[0].startsWith('\n') && endsWithAbbreviation(sentence)) continue;
    cutAt(cut);
  }
  cutAt(end);
  return sections;
}
