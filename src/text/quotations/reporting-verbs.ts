/**
 * What may follow a verb of speaking:
 * `say` a bare clause or a quotation, `that` a clause with "that" (or one that is plain to see) or a
 * quotation, `quote` only a quotation, `relate` a quotation anywhere behind it ("called the move “…”"),
 * `order` the same, but only a long quotation counts ("ordered them to “…”").
 */
export type VerbKind = 'say' | 'that' | 'quote' | 'relate' | 'order';

/** The forms of a verb that can carry a speaker. */
export type VerbForm = 'past' | 'present' | 'plain' | 'participle';

/** A form of a verb of speaking. */
export interface ReportingVerb {
  readonly kind: VerbKind;
  readonly form: VerbForm;
  /** Whether the one who is spoken to stands behind it: "told reporters that". */
  readonly addressed: boolean;
}

/** Plain form, then irregular past, after a colon; a `+` marks those that take the one spoken to. */
const VERBS: Readonly<Record<VerbKind, string>> = {
  say: `say:said tell:told+`,
  that: `add note stress emphasize emphasise argue claim warn+ announce confirm declare insist explain reiterate
    suggest acknowledge admit allege assert affirm complain concede conclude contend deny disclose indicate
    maintain mention observe predict pledge promise+ recall remark reply respond report reveal state testify
    underline underscore vow write:wrote tweet post comment caution inform+ assure+ remind+ repeat counter
    clarify joke elaborate point hint lament stipulate advise+ swear:swore boast proclaim quip estimate
    reassure+ retort signal`,
  quote: `ask+ continue answer shout cry laugh exclaim wonder put:put begin:began read:read recount
    interject muse sigh scream yell whisper chant sing:sang plead snap go:went volunteer recite
    intone bellow chime speak:spoke reflect`,
  relate: `call describe dub condemn praise denounce criticize criticise accuse slam hail label characterize
    characterise refer blame dismiss cite decry deplore lambast blast reject brand liken urge demand express
    voice threaten welcome attack deride ridicule mock compare apologize apologise thank rebuke defend
    question portray depict brag rail protest object quote propose appeal insult
    congratulate commend deem advocate regret speculate believe think:thought foresee:foresaw agree fear hope`,
  order: `order instruct command invite encourage seek:sought want decide`,
};

/** Words that are nouns, or part of a name, about as often as verbs. */
const NOUN_LIKE: ReadonlySet<string> = words(`
  reports claims remarks comments states notes calls posts tweets demands questions orders attacks fears hopes
  views voices puts points signals thanks objects protests brands labels uses wants needs offers reads sees
  answers estimates replies promises pledges complaints blasts cites quotes hints jokes insults commands appeals
  regrets cries shouts chants laughs screams blames praises
`);

const DOUBLING = /^(?:admit|quip|refer|slam|dub|snap|begin|put|rebut|chat|brag)$/u;

const FORMS: ReadonlyMap<string, ReportingVerb> = formsOf();

/** The verb of speaking that a word, in lower case, is a form of. */
export function reportingVerb(word: string): ReportingVerb | undefined {
  return FORMS.get(word);
}

/** Whether a form is a noun about as often ("reports", "states"). */
export function isNounLike(word: string): boolean {
  return NOUN_LIKE.has(word);
}

function formsOf(): ReadonlyMap<string, ReportingVerb> {
  const forms = new Map<string, ReportingVerb>();
  const kinds: readonly VerbKind[] = ['say', 'that', 'quote', 'relate', 'order'];
  for (const kind of kinds) {
    for (const entry of words(VERBS[kind])) {
      const [stem = '', irregular] = entry.replace('+', '').split(':');
      const addressed = entry.endsWith('+');
      const add = (word: string, form: VerbForm) => {
        if (!forms.has(word)) forms.set(word, { kind, form, addressed });
      };
      add(irregular ?? pastOf(stem), 'past');
      add(presentOf(stem), 'present');
      add(participleOf(stem), 'participle');
      add(stem, 'plain');
    }
  }
  return forms;
}

function pastOf(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`;
  if (/[^aeiou]y$/u.test(stem)) return `${stem.slice(0, -1)}ied`;
  return DOUBLING.test(stem) ? `${stem}${stem.slice(-1)}ed` : `${stem}ed`;
}

function presentOf(stem: string): string {
  if (/[^aeiou]y$/u.test(stem)) return `${stem.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|go)$/u.test(stem) ? `${stem}es` : `${stem}s`;
}

function participleOf(stem: string): string {
  if (/[^eo]e$/u.test(stem)) return `${stem.slice(0, -1)}ing`;
  return DOUBLING.test(stem) ? `${stem}${stem.slice(-1)}ing` : `${stem}ing`;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
