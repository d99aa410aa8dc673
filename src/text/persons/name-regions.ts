import { regionsOf } from './given-names.js';
import { rememberByObject } from './remember.js';
import type { ParsedName } from './parse-name.js';

/** What a name's form says of the languages that it may come from. */
export interface NameRegions {
  readonly arabic: boolean;
  readonly slavic: boolean;
  readonly english: boolean;
  /** Two family names are usual: Spanish and Portuguese. */
  readonly iberian: boolean;
}

const SLAVIC_END =
  /(?:ov|ova|ev|eva|off|eff|sky|ski|skii|skiy|skij|skaya|enko|enka|chuk|yuk|uk|vich|vych|witsch|tsin|ishin|ozhin|inin|kin|yev|iev|jew|jow|schow|ow)$/u;
const IBERIAN_END = /(?:ez|oz|es|eira|eiro|inho|eros|ados)$/u;
const IBERIAN_FAMILIES: ReadonlySet<string> = new Set(
  (
    'garcia lopez perez gomez martin sanchez diaz ruiz torres vega luna castillo herrera flores rivera silva santos costa souza sousa ' +
    'oliveira pereira ferreira almeida mendoza rojas castro ortega ortiz soto molina delgado morales vargas guerrero medina cortes ' +
    'aguilar reyes cruz fuentes romero navarro ramos campos salazar pena rios mejia cabrera leon carrillo espinosa nunez rajoy uribe ' +
    'chavez maduro santana barroso durao rocha moreira cardoso lula silva obrador zapatero iglesias casado rivera puig ibanez rueda quinones'
  ).split(' '),
);

/** Reads the regions off a name's given names, particles and endings; none set where nothing shows. */
export const nameRegions: (name: ParsedName) => NameRegions = rememberByObject(readRegions);

function readRegions(name: ParsedName): NameRegions {
  const [first, ...others] = name.words;
  const firstRegions = regionsOfWord(first);
  const later = others.flatMap((word) => regionsOfWord(word));
  const signs = name.words.some(
    (word) =>
      word.article || word.compound !== undefined || (word.patronymic && !isSlavicWord(word.forms[0])),
  );
  const slavicEnd = others.some((word) => isSlavicWord(word.forms[0])) || name.words.length === 1;
  const arabic = signs || firstRegions.includes('arabic') || later.includes('arabic');
  const slavic =
    firstRegions.includes('slavic') || (slavicEnd && others.some((word) => isSlavicWord(word.forms[0])));
  const english =
    firstRegions.includes('english') && !firstRegions.includes('arabic') && !signs && !slavicEnd;
  const iberian =
    firstRegions.includes('european') ||
    others.some((word) => word.forms.some((form) => IBERIAN_FAMILIES.has(form) || IBERIAN_END.test(form)));
  return { arabic: arabic && !english, slavic, english, iberian };
}

function regionsOfWord(word: ParsedName['words'][number] | undefined): readonly string[] {
  return word === undefined || word.initial ? [] : word.forms.flatMap((form) => regionsOf(form));
}

function isSlavicWord(form: string | undefined): boolean {
  return form !== undefined && form.length > 3 && SLAVIC_END.test(form);
}
