import { wordSet } from './word-set.js';

/** Words in small letters that may stand before a role's noun: "former", "foreign", "opposition". */
export const ROLE_MODIFIERS: ReadonlySet<string> = wordSet(`
  former ex then late acting interim incumbent outgoing current new old longtime long-time one-time onetime veteran
  deputy vice senior junior chief top leading main head assistant associate lead principal managing founding
  exiled ousted deposed jailed ruling self-styled self-proclaimed self-declared de facto elected president-elect
  prime foreign finance financial defense defence interior energy oil trade transport health education economy
  economic justice labor labour culture agriculture environment technical executive general national regional local
  provincial federal military naval army police rebel opposition government state royal crown party political
  presidential parliamentary congressional republican democratic independent conservative liberal socialist
  communist islamist secular religious spiritual eastern western northern southern central
  football soccer basketball tennis baseball cricket rugby chess club team film music opera jazz pop rock folk art
  fashion tv television radio news newspaper magazine business media bank union labor-union human rights civil
  youth women's student law literary theater theatre stage science computer software medical research university
  school district county city village tribal clan community town famous renowned prominent popular legendary
  award-winning nobel prize-winning best-selling bestselling british-born american-born turkish-born trade
  nineteenth-century retired wealthy rich
  special peace relief aid supreme joint lower upper house senate
`);

/** Nouns that make a group of words a role, beside those of fields: "head", "leader", "member". */
export const ROLE_NOUNS: ReadonlySet<string> = wordSet(`
  head chief leader chairman chairwoman chairperson chair boss director-general secretary-general co-founder cofounder
  co-chair cochairman founder spokesman spokeswoman spokesperson representative member minister-president
  commander-in-chief attorney-general treasurer principal premier-designate prime-minister mogul magnate heir heiress
  expert analyst specialist consultant aide assistant counsel lobbyist organizer whistleblower fellow star hero
  champion captain icon guru pioneer veteran resident native father-in-law strongman ex-president ex-minister
  vice-chairman vice-chancellor sheikh emir shah sir lord lady pope saint king queen prince princess president
  dictator tyrant tsar czar emperor caliph nurse student teacher pupil victim survivor witness co-author coauthor
  creator inventor designer curator librarian archivist biographer critic counterpart-in-chief frontman bassist
  vocalist songwriter singer-songwriter cellist supermodel influencer youtuber gamer astronaut cosmonaut envoy
`);

/** Nouns that tell a relation to another person or a form of address, and no role. */
export const NO_ROLES: ReadonlySet<string> = wordSet(`
  mr mrs ms miss mx counterpart colleague brother sister son daughter wife husband father mother widow friend
  official officials
`);
