import { wordSet } from './word-set.js';

/** Verbs whose subject is nearly always a person. */
export const HUMAN_VERBS: ReadonlySet<string> = wordSet(`
  explains explained recalls recalled laughs laughed smiled smiles joked jokes quipped married marries divorced died
  dies met meets wept cried shrugged nodded sighed grinned enrolled graduated studied starred stars sang sings
  preferred prefers loved loves hated hates hoped hopes believes believed thinks thought felt feels knew knows
  remembered remembers regretted wondered wonders insisted insists argued argues admitted admits confessed
  tweeted wrote writes quoted resigned retired retires played plays scored scores lay sat stood walked
  shook shakes spoke speaks appeared appears born moved lives lived hosted starred co-wrote directed
  suggests suggested asserts asserted criticized criticised dismisses dismissed inherited fled fathered
  sighted acts leaned stressed stresses underlined reiterated vowed pledged apologized apologised thanked
  decided congratulated complained
`);

/** Verbs of saying; organizations and capitals say things too. */
export const SAYING_VERBS: ReadonlySet<string> = wordSet(`
  said says told tells added adds asked asks claimed claims stated states warned warns noted notes announced announces
  declared declares replied replies responded confirmed denied observed pointed blamed urged called testified
`);

/** After a possessive they say that the bearer is a person: "Duffy's wife". */
export const KIN_NOUNS: ReadonlySet<string> = wordSet(`
  wife husband son daughter father mother brother sister parents children family widow girlfriend boyfriend partner
  aunt uncle nephew niece grandfather grandmother grandson death life career birth childhood lawyer attorney teachings
  output films novels paintings expenses fraud body hand head eyes face voice friend friends output lung murder
  dominance need deeds
`);

/** Before a lone name, words that persons follow far more often than organizations do. */
export const BEFORE_PERSONS: ReadonlySet<string> = wordSet(
  `by with said says asked told starring featuring adds explains`,
);

/** Prepositions after which a lone name is a place unless something else says that it is a person. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = wordSet(`
  in at near into toward towards outside inside around across throughout via
`);

/** Determiners: a lone name behind one is a thing or a people. */
export const DETERMINERS: ReadonlySet<string> = wordSet(`the a an these those its their our his her my your`);

/** Capitalized words that open sentences and are no names. */
export const OPENERS: ReadonlySet<string> = wordSet(`
  the a an this that these those there here he she it they we you i his her its their our my your and but or nor so yet
  if when while where whether who what why how which whose in on at by for from with without after before since
  during until under over between among amid against about above as also although though because despite
  meanwhile however moreover still then thus therefore now today yesterday tomorrow earlier later last next once
  only even both most many some several all another other others each every no not nothing instead besides
  nevertheless indeed perhaps is are was were do does did has have had will would can could should may might must
  to of per via than too very just more less much few first second third one two three four five six seven eight nine
  ten according speaking citing following asked reacting concluding corresponding deciding failing prior yes
  mr mrs ms dr image photo such like unlike upon within throughout nearly almost about
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december
  tens hundreds thousands millions dozens forces officials police soldiers rebels critics supporters experts
  visitors residents diplomats
`);

/** Surnames that are common words: at the start of a sentence the capital proves nothing. */
export const WORDS_AND_NAMES: ReadonlySet<string> = wordSet(`
  may will brown king price best long young white black green rice bush church major love hope grace joy page park
  banks bell bird bishop bond book brand bridges brooks burns bush butler cage cash chance cook cox cross day dean
  drew field fields fish fisher flowers ford forest fox france freeman frost gates gold good grant gray grey guy hall
  hand hardy hill holiday house hunt hunter judge key knight lake lamb law little lord low mark marsh mason
  miller moon moore mark north pace parks pope post power powers rich rivers rose sharp short singer small smart smith
  snow south steel stone strong summer sun swift turner wall walls ward waters way webb weeks well wells west winter
  wise wolf wood woods wright march june august sunday monday friday christian jordan israel paris london chad
  sun an he she so do no go in on to we you it new old can like more most much too
`);
