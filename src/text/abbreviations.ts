/**
 * Abbreviations of news English, by what a stop after them can mean. Letter case counts:
 * "Gen." is a rank, "gen." is not; "Mass." is a state, "mass." ends a sentence.
 */

/** Always followed by the name that they belong to, so a stop after them ends nothing. */
export const TITLES: ReadonlySet<string> = words(`
  Mr Mrs Ms Mx Dr Drs Prof Profs Messrs Mme Mmes Mlle
  Gen Lt Col Maj Capt Cpt Cpl Sgt Adm Brig Cmdr Cdr Pvt Pfc Spc Sfc Ens Cmdt
  Rep Reps Sen Sens Gov Govs Pres Hon Rev Revd Fr Amb Atty Supt Det Insp Asst Assoc
  Ald Msgr Ven Sr Br Mt Ft Ste v vs cf viz incl esp
`);

/** Followed by a number where they are abbreviations at all ("No. 3", but "He said no."). */
export const BEFORE_NUMBERS: ReadonlySet<string> = words(`
  No Nos no nos Nr p pp Vol vol Vols Ch ch Art art Arts Sec sec Sect Para para Fig fig Figs
  Ref Rs approx Approx ca c est Est Op op Ex Res res
`);

/** Days and months, which a number or a weekday's comma follows. */
export const CALENDAR: ReadonlySet<string> = words(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
`);

/** Go on after a time of day, besides short days and months: "5 p.m. GMT", "9 a.m. Eastern", "9 a.m. Friday". */
export const AFTER_TIMES: ReadonlySet<string> = words(`
  GMT UTC BST EST EDT ET CST CDT CT MST MDT MT PST PDT PT CET CEST EET EEST MSK IST JST KST AEST AEDT
  Eastern Central Mountain Pacific Greenwich Moscow Cairo local
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  January February March April June July August September October November December
`);

/** May end a sentence or stand inside one; what follows decides. */
export const AMBIGUOUS: ReadonlySet<string> = words(`
  Inc Corp Co Cos Ltd Plc PLC LLC Bros Jr Sr Esq St Ave Blvd Rd Dept Depts Univ Assn Dist Div Govt Intl
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
  Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que
  Ph.D Ph.Ds Ed.D al min max km ft lb lbs oz mph
`);

/** Words that open a sentence far more often than they go on with a name. */
export const SENTENCE_STARTERS: ReadonlySet<string> = words(`
  The A An This That These Those There Here He She It They We You His Her Its Their Our My Your
  But And Or Nor So Yet If When While Where Whether Who What Why How Which Whose
  In On At By For From With Without After Before Since During Until Under Over Between Among Amid
  Against About Above As Also Although Though Because Despite Meanwhile However Moreover Still
  Then Thus Therefore Now Today Yesterday Tomorrow Earlier Later Last Next Once Only Even Both
  Most Many Some Several All Another Other Others Each Every No Not Nothing Asked Speaking Citing
  According Following Instead Besides Nevertheless Indeed Perhaps Is Are Was Were Do Does Did
  Has Have Had Will Would Can Could Should May Might Must To
`);

/** Verbs that give a question or an exclamation its speaker: `"Why now?" Lavrov asked.` */
export const SPEECH_VERBS: ReadonlySet<string> = words(`
  said says asked asks told tells wrote writes added adds replied replies answered tweeted
  shouted cried exclaimed wondered quipped joked continued concluded insisted demanded
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
