import type { StatedPerson } from './article-names.js';

/** A direct quotation of a seed: its first words as they stand there, and who says it (`null`: no person). */
export type GoldQuotation = readonly [opening: string, ending: string, speaker: string | null];

/** What was read in a seed by hand, before the finder was written. */
export interface SeedGold {
  readonly file: string;
  readonly people: readonly StatedPerson[];
  readonly quotations: readonly GoldQuotation[];
  /** Words in quotation marks that nobody is said to say. */
  readonly notQuoted: readonly string[];
}

const LAVROV = ['Sergey Lavrov', 'Sergei Lavrov', 'Lavrov'];
const SHOUKRY = ['Sameh Shoukry', 'Shoukry'];
const HAFTAR = ['Khalifa Haftar', 'Haftar'];
const SARRAJ = ['Fayez al-Sarraj', 'al-Sarraj'];
const SISI = ['Abdel Fattah el-Sisi'];
const GADDAFI = ['Muammar Gaddafi'];
const GUTERRES = ['Antonio Guterres', 'Guterres'];

export const SEED_GOLD: readonly SeedGold[] = [
  {
    file: '000_c3e54649467f1971.txt',
    people: [
      { forms: LAVROV, roles: ['Russian Foreign Minister'] },
      { forms: SHOUKRY, roles: ['Egyptian counterpart'] },
      { forms: HAFTAR },
      { forms: SARRAJ, roles: ['Prime Minister'] },
      { forms: ['Ghassan Salame'], roles: ['UN Special Envoy to Libya'] },
      { forms: GADDAFI, roles: ['former Libyan leader'] },
    ],
    quotations: [
      ['We discussed how to deal', 'in the crisis,', 'Lavrov'],
      ['resulted in terrorism', 'in the country.', 'Lavrov'],
      ['The crisis in Libya will not', 'the Libyan people,', 'Shoukry'],
    ],
    notQuoted: [],
  },
  {
    file: '001_c7d1a09336532290.txt',
    people: [
      { forms: LAVROV, roles: ['Russian Foreign Minister'] },
      { forms: SISI, roles: ['Egyptian President'] },
      { forms: SHOUKRY, roles: ['Egyptian Foreign Minister'] },
      { forms: HAFTAR, roles: ['commander of the Libyan National Army'] },
      { forms: GADDAFI, roles: ['ex-head of state'] },
    ],
    quotations: [
      ['We advocate the position', 'illegal migrants', 'Lavrov'],
      ['We, like Egypt', 'against their will', 'Lavrov'],
      ['We talked about the tasks', 'our coordination', 'Lavrov'],
    ],
    notQuoted: ['liberate the city from terrorists'],
  },
  {
    file: '002_e95e0a7669a63b31.txt',
    people: [
      { forms: LAVROV, roles: ['Russian Foreign Minister'] },
      { forms: GUTERRES, roles: ['UN Secretary-General'] },
      { forms: GADDAFI },
      { forms: HAFTAR },
      { forms: SARRAJ },
    ],
    quotations: [
      ['Within the dialogue', 'all other issues,', 'Lavrov'],
      ['a complete cessation', 'hostilities', 'Lavrov'],
      ['Our Turkish colleagues', 'current conditions,', 'Lavrov'],
    ],
    notQuoted: ['Appointing special envoy'],
  },
  {
    file: '003_b6beccdd3fa949fc.txt',
    people: [
      { forms: LAVROV, roles: ['Foreign Minister'] },
      { forms: ['Fayez Seraj', 'Seraj'], roles: ["prime minister of Libya's UN-backed government"] },
      { forms: GADDAFI, roles: ['former dictator'] },
      { forms: HAFTAR, roles: ['General'] },
    ],
    quotations: [
      ['Moscow confirmed its readiness', 'independent state,', null],
      ['thanks to its ties', 'Libyan parties.', 'Seraj'],
      ['The passage of time', 'trying to play,', null],
      ['The Russian side stressed', 'terrorist threat,', null],
    ],
    notQuoted: [],
  },
  {
    file: '004_428897185c19d343.txt',
    people: [
      { forms: LAVROV, roles: ['Foreign Minister'] },
      { forms: GUTERRES, roles: ['UN Secretary General'] },
      { forms: SARRAJ, roles: ['Prime Minister'] },
      { forms: ['Abdullah Al-Thani'] },
      { forms: HAFTAR, roles: ['Field Marshal'] },
    ],
    quotations: [
      [
        'plays an important stabilizing role in the entire Middle Eastern region"',
        'Eastern region',
        'Lavrov',
      ],
      ['Moscow and Cairo are closely', 'Libyan direction,', 'Lavrov'],
      ['Our task is to help', 'national reconciliation.', 'Lavrov'],
      ['We share a common approach', 'religious groups,', 'Lavrov'],
      [
        'plays an important stabilizing role in the entire Middle Eastern region."',
        'Eastern region.',
        'Lavrov',
      ],
      ['We plan to hold', 'a special role,', 'Lavrov'],
      ['We will also discuss', 'mass destruction.', 'Lavrov'],
      ['to defend the civilian population', 'critical facilities.', 'al-Sarraj'],
    ],
    notQuoted: [],
  },
];
