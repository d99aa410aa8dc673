/** A kind of line that a page adds around a story. */
interface BoilerplateRule {
  readonly kind: string;
  readonly pattern: RegExp;
}

/** A name as bylines and credits write it: "Polina Devitt", "Ahmed al-Masri". */
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s(?:\\p{Lu}|al-|el-|de\\s|van\\s|bin\\s)[\\p{L}\\p{M}.'’-]*){1,4}";

/** Whole lines only; each pattern must be sure, since what it takes is never cited. */
const RULES: readonly BoilerplateRule[] = [
  {
    kind: 'navigation',
    pattern:
      /^(?:all news|home|news|world|latest news|top stories|back to top|skip to (?:main )?content|menu|search)$/iu,
  },
  {
    kind: 'pointer',
    pattern:
      /^[[(•▪*–—-]?\s*(?:read more|read also|also read|read next|see also|see more|more on this(?: story)?|more:|related(?: (?:articles?|stories|news|topics|coverage|content))?|recommended|further reading|don['’]t miss|most read|trending)(?:\s*[:|–—].*|\s*[)\]]?)$/iu,
  },
  { kind: 'pointer', pattern: /^(?:click here|tap here)\b.{0,120}$/iu },
  {
    kind: 'pointer',
    pattern: /^(?:WATCH|LISTEN|VIDEO|PHOTOS|GALLERY|LIVE UPDATES|IN PICTURES)\s*[:|–—].{0,160}$/u,
  },
  {
    kind: 'sharing',
    pattern:
      /^(?:share|share (?:this|on|via|with)\b.{0,60}|tweet|tweet this|print|email|e-mail|copy link|facebook|twitter|whatsapp|telegram|linkedin|save|follow us\b.{0,80}|like us on\b.{0,60}|join us on\b.{0,60})[.:!]?$/iu,
  },
  {
    kind: 'subscription',
    pattern:
      /^(?:subscribe|subscribe (?:to|now|here|today)\b.{0,120}|sign up (?:to|for|here|now)\b.{0,160}|get (?:our|the) .{0,60}newsletter\b.{0,80}|download (?:our|the) .{0,30}app\b.{0,80})[.:!]?$/iu,
  },
  {
    kind: 'advertisement',
    pattern:
      /^(?:advertisement|advertising|sponsored(?: content)?|promoted content|ad|story continues below(?: advertisement)?|continue reading(?: below)?\.*)$/iu,
  },
  {
    kind: 'copyright',
    pattern: /^(?:copyright\b\s*(?:©|\(c\)|\d{4}|by\b|:|held)|©|\(c\)\s*(?:copyright|\d{4})).{0,400}$/iu,
  },
  { kind: 'copyright', pattern: /^.{0,120}\ball rights reserved\.?.{0,300}$/iu },
  {
    kind: 'copyright',
    pattern:
      /^this (?:material|article|story|content) may not be (?:published|reproduced|reprinted|broadcast).{0,300}$/iu,
  },
  {
    kind: 'credit',
    pattern: new RegExp(
      `^[(\\[]?(?:(?:Additional|Further) )?(?:[Rr]eporting|[Ww]riting|Editing|Edited|Compiled|Written|Translated|Produced) by:? (?:\\p{L}+ \\p{L}+ (?:in|from) )?${NAME}(?:$|[;,.)\\]]| in | and | for ).{0,300}$`,
      'u',
    ),
  },
  {
    kind: 'credit',
    pattern:
      /^(?:(?:photo|image|picture|video|photograph|graphic)s?(?: credit| by| courtesy)?\s*[:/|].{0,160}|\(?(?:file|archive|undated|handout) (?:photo|image|picture)\)?.{0,160}|\[[^\]]{2,120}\/(?:AFP|AP|Reuters|EPA|Getty(?: Images)?)\]|getty images)$/iu,
  },
  {
    kind: 'credit',
    pattern:
      /^(?:the )?(?:associated press|reuters|agence france-presse|afp|ap|bloomberg|dpa|anadolu agency)\b.{0,80}\bcontributed to this (?:report|story|article)\.?$/iu,
  },
  { kind: 'credit', pattern: /^our standards: .{0,80}$/iu },
  { kind: 'source', pattern: /^(?:source|sources|via|editor|editors|web editor)\s*[:|]\s*.{1,160}$/iu },
  {
    kind: 'tags',
    pattern: /^(?:tags?|topics?|keywords|filed under|categories|category|more about|section)\s*:.{0,300}$/iu,
  },
  {
    kind: 'comments',
    pattern:
      /^(?:\d+ )?comments?(?: \(\d+\))?$|^(?:leave a comment|post a comment|view comments|show comments)\b.{0,40}$/iu,
  },
  { kind: 'reading time', pattern: /^\d+[ -]min(?:ute)?s?(?: read)?$/iu },
  { kind: 'address', pattern: /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$/iu },
  { kind: 'end mark', pattern: /^(?:ends?|-?30-?|\(?end\)?|\(?more\)?|\(end\).{0,40})$/iu },
  {
    kind: 'desk note',
    pattern: /^\((?:undated|updated|corrected|recasts?|adds? .{1,80}|updates? .{1,80})\)$/iu,
  },
  {
    kind: 'cookies',
    pattern: /^(?:we use cookies|this (?:site|website) uses cookies|accept (?:all )?cookies).{0,200}$/iu,
  },
];

const BYLINE = new RegExp(`^By:?\\s+${NAME}(?:(?:,| and|\\s*[|/]).{0,80})?$`, 'u');
const HOLDER =
  /(?:[Cc]opyright|COPYRIGHT|©|\([Cc]\))(?:\s|©|\([Cc]\)|[Cc]opyright|by\b)*(?:\d{4}(?:\s*[-–,]\s*\d{4})?)?[\s,:]*(?:by\s+)?(?<holder>\p{Lu}[\p{L}\p{N}&'’ -]{1,60}?)(?:\s+(?:Ltd|Inc|LLC|Limited|Company|Corporation)\b.*)?(?=\s*(?:[.,;|©(]|$|\d{4}|[Aa]ll [Rr]ights))/u;
const SOURCE = /^(?:Source|SOURCE)\s*[:|]\s*(?<outlet>\p{Lu}[\p{L}\p{N}&.'’ -]{1,40}?)\s*(?:$|[|,;(]|\d)/u;

/** The kind of boilerplate that the whole of `line` (trimmed) is; undefined for a line of a story. */
export function boilerplateKind(line: string): string | undefined {
  return RULES.find(({ pattern }) => pattern.test(line))?.kind;
}

/** Whether the line names only who wrote the article: "By Ahmed al-Masri, Cairo". */
export function isByline(line: string): boolean {
  return line.length <= 120 && BYLINE.test(line) && !/[.!?]["'”’]?$/u.test(line);
}

/** The outlet that a copyright line or a "Source:" line names; undefined where it names none. */
export function outletOfBoilerplate(line: string): string | undefined {
  const holder = (HOLDER.exec(line)?.groups?.['holder'] ?? SOURCE.exec(line)?.groups?.['outlet'])?.trim();
  return holder === undefined || holder === '' || /^(?:all rights|holders?|notice)\b/iu.test(holder)
    ? undefined
    : holder;
}
