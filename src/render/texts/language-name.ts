/** Languages that a question may be told to be in, by their English names. */
const CODES: Readonly<Record<string, string>> = {
  Arabic: 'ar',
  Chinese: 'zh',
  Dutch: 'nl',
  French: 'fr',
  German: 'de',
  Greek: 'el',
  Hebrew: 'he',
  Hindi: 'hi',
  Indonesian: 'id',
  Italian: 'it',
  Japanese: 'ja',
  Korean: 'ko',
  Polish: 'pl',
  Portuguese: 'pt',
  Russian: 'ru',
  Spanish: 'es',
  Swedish: 'sv',
  Thai: 'th',
  Turkish: 'tr',
};

/** A language's name in another language; the English one where it is not known. */
export function languageNameIn(locale: string, english: string): string {
  const code = Object.hasOwn(CODES, english) ? CODES[english] : undefined;
  if (code === undefined) return english;
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? english;
}
