import type { CasesByRule } from './rule-cases.js';

export const yearCases: CasesByRule = {
  year: {
    positive: [
      ['The party was founded in 2015.', ['2015 DATE 2015']],
      ['The 2011 uprising toppled him.', ['2011 DATE 2011']],
      ['Prices rose until late 2008.', ['late 2008 DATE 2008']],
      ['It began around 1990.', ['1990 DATE 1990']],
    ],
    negative: [
      ['About 2000 people came.', []],
      ['A survey of 1709 schoolchildren was made.', []],
      ['The council passed Resolution 1973.', []],
      ['It cost $1999 to build.', []],
      ['Around 1900 homes were lost.', []],
      ['Flight 1549 landed.', []],
      ['A total of 1,998 cars burned.', []],
    ],
  },
  'year before Christ': {
    positive: [['The city fell in 490 B.C. to its rival.', ['490 B.C. DATE BC0490']]],
    negative: [['He paid 490 Swiss francs.', []]],
  },
  'fiscal year': {
    positive: [
      ['Revenue fell in fiscal 1998.', ['fiscal 1998 DATE 1998']],
      ['The fiscal year 2018 brought losses.', ['fiscal year 2018 DATE 2018']],
    ],
    negative: [['Fiscal rules of 12 states apply.', []]],
  },
  'year in words': {
    positive: [
      ['She was born in nineteen ninety-eight.', ['nineteen ninety-eight DATE 1998']],
      ['It opened in twenty nineteen.', ['twenty nineteen DATE 2019']],
    ],
    negative: [['The nineteen twenty-pound notes were false.', []]],
  },
  'year without its century': {
    positive: [["He left in '98 for good.", ["'98 DATE 1998"]]],
    negative: [["It was '98 percent sure'.", []]],
  },
  decade: {
    positive: [
      ['Rents rose in the 1990s.', ['the 1990s DATE 199']],
      ["Rents rose in the late 1980's.", ["the late 1980's DATE 198"]],
    ],
    negative: [['The 1990 census was late.', ['1990 DATE 1990']]],
  },
  'decade without its century': {
    positive: [
      ["It was the look of the '90s.", ["the '90s DATE 199"]],
      ['It was a hit of the early 80s.', ['the early 80s DATE 198']],
    ],
    negative: [
      ['A man in his 30s was hurt.', []],
      ['Expect highs in 70s and rain.', []],
    ],
  },
  'decade in words': {
    positive: [
      ['It was the sound of the sixties.', ['the sixties DATE 196']],
      ['He taught in the nineteen-fifties.', ['the nineteen-fifties DATE 195']],
    ],
    negative: [['She is in her sixties.', []]],
  },
  century: {
    positive: [
      ['The tower dates from the 19th century.', ['the 19th century DATE 18']],
      ['A twentieth-century idea.', ['twentieth-century DATE 19']],
      ['It began in the 5th century BC.', ['the 5th century BC DATE BC04']],
    ],
    negative: [['He hit a century on Monday.', ['a century DURATION P100Y', 'Monday DATE 2019-04-01']]],
  },
  'season of a year': {
    positive: [
      ['They left in the summer of 1998.', ['the summer of 1998 DATE 1998-SU']],
      ['They left in early spring 2003.', ['early spring 2003 DATE 2003-SP']],
    ],
    negative: [['A spring 200 metres long feeds it.', []]],
  },
};

export const partOfYearCases: CasesByRule = {
  'month of a shifted year': {
    positive: [
      ['They plan to join in June next year.', ['June next year DATE 2020-06']],
      ['It began in early March of this year.', ['early March of this year DATE 2019-03']],
    ],
    negative: [['He may next year return.', ['next year DATE 2020']]],
  },
  'month with a direction': {
    positive: [
      ['He was hired last October.', ['last October DATE 2018-10']],
      ['They meet next May.', ['next May DATE 2019-05']],
    ],
    negative: [['At last, may he rest.', []]],
  },
  month: {
    positive: [
      ['The deal was signed in February.', ['February DATE 2019-02']],
      ['The deal is expected to be signed in October.', ['October DATE 2019-10']],
      ['It rained in July-August.', ['July DATE 2018-07', 'August DATE 2018-08']],
      ['Talks failed in late March.', ['late March DATE 2019-03']],
      ['Sales fell in March and April.', ['March DATE 2019-03', 'April DATE 2019-04']],
    ],
    negative: [
      ['Theresa May met her ministers.', []],
      ['April Jones sings.', []],
      ['It may rain.', []],
      ['The annual March for Water drew thousands.', []],
      ['Jan Novak of Prague won.', []],
    ],
  },
  quarter: {
    positive: [
      ['Profit rose in the third quarter.', ['the third quarter DATE 2018-Q3']],
      ['Profit rose in the fourth quarter of 1997.', ['the fourth quarter of 1997 DATE 1997-Q4']],
      [
        'Growth will slow in the second quarter of next year.',
        ['the second quarter of next year DATE 2020-Q2'],
      ],
      ['Its first-quarter sales fell.', ['first-quarter DATE 2019-Q1']],
    ],
    negative: [['A quarter of the voters stayed home.', []]],
  },
  'short quarter': {
    positive: [['Q3 2001 was weak.', ['Q3 2001 DATE 2001-Q3']]],
    negative: [['The Q5 road is closed.', []]],
  },
  'half of a year': {
    positive: [['Exports fell in the first half of 1999.', ['the first half of 1999 DATE 1999-H1']]],
    negative: [['They scored twice in the first half.', []]],
  },
  'season of a shifted year': {
    positive: [['It opens in the spring of next year.', ['the spring of next year DATE 2020-SP']]],
    negative: [['Wages will fall next year.', ['next year DATE 2020']]],
  },
  'season with a direction': {
    positive: [
      ['They married last summer.', ['last summer DATE 2018-SU']],
      ['They will marry next summer.', ['next summer DATE 2019-SU']],
    ],
    negative: [['The last fall broke his arm.', ['last fall DATE 2018-FA']]],
  },
  season: {
    positive: [
      ['The school opened in the fall.', ['the fall DATE 2018-FA']],
      ['Rain came by mid-winter.', ['mid-winter DATE 2018-WI']],
    ],
    negative: [['He reported on the fall of Saigon.', []]],
  },
};
