/** The small words that divide a sentence into its clauses and its groups of words. */

/** Open a clause, or join two: no subject reaches over them. */
export const CLAUSE_WORDS: ReadonlySet<string> = words(`
  that which while whilst as but when because although though if unless since whereas where until so yet nor
  whether than who whom whose what how why once and or after before
`);

/** Open a clause of their own at a sentence's start, up to its comma. */
export const SUBORDINATORS: ReadonlySet<string> = words(`
  while whilst as when because although though if unless since whereas where until once after before
`);

export const PREPOSITIONS: ReadonlySet<string> = words(`
  of in on at by for from with without to into onto about against among amid between during through throughout
  under over near inside outside off across behind beside besides beyond despite following including like
  alongside upon via toward towards regarding concerning per ahead after before since until around amongst
  within amidst along aboard above below atop versus unlike except
`);

/** Stand between a subject and its verb, or before the subject, and belong to neither. */
const ADVERBS: ReadonlySet<string> = words(`
  also then later earlier previously again now still just once even further never already meanwhile however
  therefore thus too instead afterwards afterward today yesterday tomorrow tonight always often sometimes
  otherwise indeed moreover furthermore both himself herself themselves itself here there soon ever once
  similarly recently finally previously apparently clearly unfortunately specifically initially ultimately notably
  reportedly eventually currently nevertheless nonetheless since long not n't perhaps maybe only additionally separately elsewhere
  monday tuesday wednesday thursday friday saturday sunday
`);

export const WEEKDAYS: ReadonlySet<string> = words(
  `monday tuesday wednesday thursday friday saturday sunday`,
);

export const AUXILIARIES: ReadonlySet<string> = words(`
  has have had having would could will should may might must can did do does 'd 'll 've 's 're
`);

/** Forms of "be": before a past form they make it a passive. */
export const BE: ReadonlySet<string> = words(`is are was were be been being am got gets 's 're`);

/** A finite verb that shows a clause, for the want of a tagger. */
export const FINITE: ReadonlySet<string> = words(`
  is are was were has have had will would could should can may might must do does did 's 're 'd 'll 've
  isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't shouldn't can't cannot don't doesn't
  didn't went came made took got became remains remained wants wanted needs needed supports supported seeks sought
  began begins continues continued hopes hoped plans planned faces faced fell rose left led held kept met lost won
  gave saw knew told said says believes believed expects expected intends agreed agrees opposes opposed rejects
  rejected refuses refused means meant shows showed stands stood works worked plays played calls called lies
  understands understood
`);

export const DETERMINERS: ReadonlySet<string> = words(`
  the a an this that these those his her their its our my your some many several most all both another one two
  three four five other each every no any
`);

export const INDEFINITE: ReadonlySet<string> = words(`
  a an another some many several most all one two three four five other each every no any few both
`);

/** Pronouns that can be a subject. */
export const SUBJECT_PRONOUNS: ReadonlySet<string> = words(
  `he she they it we i you who everyone everybody nobody`,
);

/** What is asked of a word's form; a token of a sentence has it. */
interface Word {
  readonly kind: string;
  readonly lower: string;
  readonly capital: boolean;
}

/** Whether a word is an adverb that may stand beside a verb; "Connelly" is a name. */
export function isAdverb(word: Word | undefined): boolean {
  if (word?.kind !== 'word') return false;
  const { lower, capital } = word;
  return (
    ADVERBS.has(lower) || (!capital && lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower))
  );
}

const NOT_ADVERBS: ReadonlySet<string> = words(
  `italy family assembly ally daily weekly monthly july reply supply`,
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
