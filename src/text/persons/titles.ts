/** Words that stand before a name and are no part of it, in lower case without stops. */
export const TITLE_WORDS: ReadonlySet<string> = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess viscount earl duke
  duchess marquess marquis king queen prince princess emperor empress tsar czar tsarina kaiser shah sultan
  emir khedive caliph pharaoh pope cardinal archbishop bishop patriarch metropolitan monsignor msgr father fr
  sister reverend rev revd pastor rabbi imam ayatollah mullah maulana sheikh shaikh sheik cheikh sayyid sayed
  hajj haj haji hajji hajja saint st ste sri shri smt swami guru lama ustaz maestro
  general gen major maj colonel col lieutenant lt captain capt cpt commander cmdr cdr commodore marshal field
  sergeant sgt corporal cpl private pvt pfc admiral adm brigadier brig warlord commandant constable detective
  inspector superintendent trooper officer sheriff
  president premier prime chancellor vice deputy minister secretary undersecretary senator sen congressman
  congresswoman rep representative governor gov mayor judge justice magistrate attorney prosecutor ambassador
  amb envoy consul commissioner speaker chairman chairwoman chairperson chief councillor councilman councilwoman
  lawmaker alderman
  comrade madame mme mlle mademoiselle monsieur messrs senor senora don dona herr frau dom signor signora
  coach striker goalkeeper midfielder defender forward captain skipper astronaut cosmonaut grandmaster
  engineer eng architect seismologist actor actress singer rapper director author novelist poet writer pianist
  crown heir junior state
`);

/** Titles of offices, which no name is; what stands before them belongs to the office. */
export const OFFICE_TITLES: ReadonlySet<string> = words(`
  president premier minister chancellor secretary senator governor ambassador envoy commissioner spokesman
  spokeswoman commander leader general admiral colonel
`);

/** Words before a title: "former", "then". They are no titles by themselves. */
export const TITLE_MODIFIERS: ReadonlySet<string> = words(`
  former ex then acting late interim incumbent exiled ousted outgoing onetime ex-president
`);

/** Titles with which a given name alone names one person: "Pope Francis", "King Salman". */
export const ROYAL_TITLES: ReadonlySet<string> = words(`
  king queen prince princess emperor empress tsar czar tsarina kaiser shah sultan emir caliph pharaoh pope
  patriarch saint st
`);

/** Titles that are given names or surnames too: "Prince Johnson", "Dean Kamen", "Don Foster". */
export const TITLES_OR_NAMES: ReadonlySet<string> = words(`
  prince earl duke king queen don major dean count baron sultan emir bishop pope judge marshal guru lama
  caliph rev shah field sheriff miss sayed sayyid constable mayor pastor chancellor
`);

/** Titles that tell a woman or a man. */
export const TITLE_SEX: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...['mr', 'sir', 'lord', 'baron', 'count', 'duke', 'king', 'prince', 'emperor', 'father', 'monsieur'].map(
    (title): [string, 'male'] => [title, 'male'],
  ),
  ...['mrs', 'ms', 'miss', 'dame', 'lady', 'baroness', 'countess', 'duchess', 'queen', 'princess'].map(
    (title): [string, 'female'] => [title, 'female'],
  ),
]);

/** A title word as the lists have it: "Lt." is "lt", "Field-Marshal" is not one. */
export function titleWord(text: string): string {
  return text.toLowerCase().replaceAll('.', '');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
