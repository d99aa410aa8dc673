/** A noun in the forms that its language has for numbers; `other` where a form of its own is missing. */
export type NounForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** A number and its noun in the right form, the way one language writes them. */
export type Counted = (number: number, forms: NounForms) => string;

/** Makes the counting of a language: `1 article`, `2 articles`. */
export function countedIn(locale: string): Counted {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  return (number, forms) => `${digits.format(number)} ${forms[rules.select(number)] ?? forms.other}`;
}
