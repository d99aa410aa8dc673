import { wordSet } from './word-set.js';

/**
 * Words that make a name before them a thing's: "Erdogan Street", "Kennedy Airport", "Nobel Prize".
 * In lower case; they count only when the text writes them with a capital.
 */
export const THING_WORDS: ReadonlySet<string> = wordSet(`
  street st road rd avenue ave boulevard blvd lane drive square plaza place court terrace circle highway freeway
  bridge tunnel park gardens garden forest wood woods reserve beach bay coast cape island islands isle peninsula
  river lake creek canal falls glacier valley canyon desert mount mountain mountains hill hills peak ridge crater
  strait straits sea ocean gulf point harbor harbour port airport airfield airbase station terminal pier dock docks
  city town village county district province oblast region state territory republic kingdom empire emirate
  university college school academy institute institution seminary faculty department campus laboratory lab labs
  hospital clinic church cathedral mosque abbey chapel temple synagogue monastery convent cloister palace castle
  fort fortress tower towers hall house houses building center centre complex arena stadium stadion ground field
  theater theatre cinema opera museum gallery library archive archives memorial monument hotel inn restaurant bar
  cafe club casino mall market store stores shop shops farm farms estate estates ranch plantation winery brewery
  foundation trust fund charity society association federation union league alliance coalition council committee
  commission agency authority bureau board ministry office party movement front brigade brigades battalion regiment
  division corps army navy fleet force forces militia guard guards command patrol squad team
  company co corp corporation inc ltd llc plc gmbh ag sa spa group holdings holding industries enterprises partners
  associates brothers bros sons lines airlines airways shipping motors motor electric electronics energy oil gas
  petroleum steel foods pharma pharmaceuticals technologies technology systems software media news press
  publishing publications productions pictures studios studio records entertainment films television tv radio
  channel network networks times post herald tribune gazette journal review magazine weekly daily chronicle
  observer telegraph mail sun star mirror globe guardian express standard bank bancorp capital securities
  insurance architects consulting consultants logistics services solutions
  prize award awards medal trophy cup championship championships open classic derby marathon tournament series
  festival conference summit forum symposium report act bill law laws doctrine plan pact treaty accord accords
  agreement protocol convention declaration resolution initiative project program programme mission expedition
  operation inquiry commission case trial affair scandal papers files tapes
  show movie film novel song album symphony theorem equation effect syndrome disease test scale constant number
  war battle siege massacre revolution uprising rebellion crisis dynasty era age period century
  telescope observatory shuttle rocket spacecraft probe satellite airliner boeing airbus
  administration cabinet government parliament congress senate house assembly legislature
  day week month year night sunday monday weekend holiday
  building block wing line route railway railroad metro tram bus
  fc afc united rovers wanderers athletic
  international national
`);

/** Nouns in small letters that say what the name before them is: "Al Ahram newspaper". */
export const THING_NOUNS: ReadonlySet<string> = wordSet(`
  newspaper newspapers daily weekly magazine channel television broadcaster network agency website newswire airport
  town city village district province neighborhood neighbourhood suburb river valley desert oilfield stadium
  university hospital mosque brand platform
`);

/** Words before a name that make it a place's or a thing's: "Lake Victoria", "Hurricane Katrina". */
export const THING_HEADS: ReadonlySet<string> = wordSet(`
  lake mount mt cape fort port camp hurricane typhoon cyclone operation uss hms hmas cathedral castle hotel villa
  ras wadi bir jabal jebel dar tell tel beit deir nahr oued ain bab qasr san santa sao sankt saint st sierra
  cerro punta nova novo bad ust tierra palazzo piazza via rue
  university college isle river rio los las el-paso ciudad puerto monte hotel ss
`);

/** Words that a person's name never holds, whatever the model says. */
export const NEVER_IN_NAMES: ReadonlySet<string> = wordSet(`
  the this that these those image photo picture video file source caption copyright reuters afp ap tass xinhua
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december wikinews agrees rejects who says said
  shuttle oblast age ground rider bass gallery party ministry government army university airport
  north south east west northern southern eastern western upper lower outer inner central new old great
  national international federal united royal
`);
