import type { CasesByRule } from './rule-cases.js';

export const relativeCases: CasesByRule = {
  'today, yesterday, tomorrow': {
    positive: [
      ['The minister resigned today.', ['today DATE 2019-04-06']],
      ["Yesterday's vote failed.", ['Yesterday DATE 2019-04-05']],
      ['They return tomorrow morning.', ['tomorrow morning TIME 2019-04-07TMO']],
    ],
    negative: [['A holiday is not a workday.', []]],
  },
  'the day before yesterday, the day after tomorrow': {
    positive: [
      ['He died the day before yesterday.', ['the day before yesterday DATE 2019-04-04']],
      ['They leave the day after tomorrow.', ['the day after tomorrow DATE 2019-04-08']],
    ],
    negative: [['The day before the vote he left.', []]],
  },
  tonight: {
    positive: [
      ['The curfew begins tonight.', ['tonight TIME 2019-04-06TNI']],
      ['Snow fell overnight.', ['overnight TIME 2019-04-06TNI']],
    ],
    negative: [['It was an overnight success.', []]],
  },
  'this morning, last night': {
    positive: [
      ['A fire broke out last night.', ['last night TIME 2019-04-05TNI']],
      ['The court ruled this afternoon.', ['this afternoon TIME 2019-04-06TAF']],
    ],
    negative: [['It was a long night.', []]],
  },
  'this week, last year': {
    positive: [
      ['The dam broke last week.', ['last week DATE 2019-W13']],
      ['Prices rose this year.', ['this year DATE 2019']],
      ['They vote early next month.', ['early next month DATE 2019-05']],
      ['It was the worst storm of this century.', ['this century DATE 20']],
    ],
    negative: [['At last weak men ruled.', []]],
  },
  'earlier in the week, the end of the year': {
    positive: [
      ['He had met them earlier in the week.', ['earlier in the week DATE 2019-W14']],
      ['They will leave by the end of the year.', ['the end of the year DATE 2019']],
    ],
    negative: [['The end of the road was near.', []]],
  },
  "year-end, year's end": {
    positive: [["It will close by year's end.", ["year's end DATE 2019"]]],
    negative: [["Last year's ending was sad.", ['Last year DATE 2018']]],
  },
  'the weekend': {
    positive: [
      ['They met over the weekend.', ['the weekend DATE 2019-W14-WE']],
      ['They met last weekend.', ['last weekend DATE 2019-W13-WE']],
    ],
    negative: [['A weekend house burned.', []]],
  },
  weekday: {
    positive: [
      ['The army attacked on Thursday.', ['Thursday DATE 2019-04-04']],
      ['The envoy said on Saturday that talks go on.', ['Saturday DATE 2019-04-06']],
      ['The court will rule on Tuesday.', ['Tuesday DATE 2019-04-09']],
      ['He left last Saturday.', ['last Saturday DATE 2019-03-30']],
      ['She leaves next Friday.', ['next Friday DATE 2019-04-12']],
      ['Police closed the road Friday night.', ['Friday night TIME 2019-04-05TNI']],
      ['He could arrive as soon as Wednesday.', ['Wednesday DATE 2019-04-10']],
    ],
    negative: [
      ['The Sunday Times reported it.', []],
      ['The army marked Bloody Sunday.', []],
      ['He sat there in the sun.', []],
    ],
  },
};

export const offsetCases: CasesByRule = {
  'two years ago': {
    positive: [
      ['The firm was sold two years ago.', ['two years ago DATE 2017']],
      ['The firm was sold a week ago.', ['a week ago DATE 2019-W13']],
      ['The firm was sold three days ago.', ['three days ago DATE 2019-04-03']],
      ['The firm was sold a year and a half ago.', ['a year and a half ago DATE 2017-10']],
      ['The firm was founded almost a decade ago.', ['almost a decade ago DATE 2009']],
      ['The firm was sold several months ago.', ['several months ago DATE PAST_REF']],
    ],
    negative: [['It ran two years against them.', ['two years DURATION P2Y']]],
  },
  'two years from now': {
    positive: [['Elections come two years from now.', ['two years from now DATE 2021']]],
    negative: [['He took two years from me.', ['two years DURATION P2Y']]],
  },
  "in two weeks' time": {
    positive: [["They will meet in two weeks' time.", ["two weeks' time DATE 2019-W16"]]],
    negative: [['It took two weeks time and again.', ['two weeks DURATION P2W']]],
  },
  'two days later': {
    positive: [
      [
        'He fell ill on March 3, 2018. Two days later he died.',
        ['March 3, 2018 DATE 2018-03-03', 'Two days later DATE 2018-03-05'],
      ],
      ['She won in 1998 and lost four years later.', ['1998 DATE 1998', 'four years later DATE 2002']],
      [
        'In May 1999 he left; two months earlier he had been ill.',
        ['May 1999 DATE 1999-05', 'two months earlier DATE 1999-03'],
      ],
    ],
    negative: [['It came two days later than planned.', ['two days DURATION P2D']]],
  },
  'two days before': {
    positive: [
      [
        'He died on March 3, 2018. He had left two days before.',
        ['March 3, 2018 DATE 2018-03-03', 'two days before DATE 2018-03-01'],
      ],
    ],
    negative: [['He left two days before the vote.', ['two days DURATION P2D']]],
  },
  'years ago': {
    positive: [['The well dried up years ago.', ['years ago DATE PAST_REF']]],
    negative: [['The years agonise him.', ['The years DURATION PXY']]],
  },
  'year-ago, year-earlier': {
    positive: [
      ['In 1998 sales beat the year-earlier figure.', ['1998 DATE 1998', 'the year-earlier DATE 1997']],
    ],
    negative: [['A year against the odds.', ['A year DURATION P1Y']]],
  },
  'the same period last year': {
    positive: [['Sales were higher in the same period last year.', ['the same period last year DATE 2018']]],
    negative: [['It was the same man last year.', ['last year DATE 2018']]],
  },
};

export const storyAnchorCases: CasesByRule = {
  'that day, the same year': {
    positive: [
      [
        'He arrived on May 4, 1998, and left the same day.',
        ['May 4, 1998 DATE 1998-05-04', 'the same day DATE 1998-05-04'],
      ],
      ['War broke out in 1914. Later that year he fled.', ['1914 DATE 1914', 'Later that year DATE 1914']],
    ],
    negative: [['He left the same day as his brother.', []]],
  },
  'the next day, the following year': {
    positive: [
      [
        'He arrived on May 4, 1998. The next day he left.',
        ['May 4, 1998 DATE 1998-05-04', 'The next day DATE 1998-05-05'],
      ],
      ['He came in 1998 and left the following year.', ['1998 DATE 1998', 'the following year DATE 1999']],
      ['He came in 1998, after losing the previous year.', ['1998 DATE 1998', 'the previous year DATE 1997']],
    ],
    negative: [['Prices will rise over the next year.', ['the next year DURATION P1Y']]],
  },
  'for the year, in the quarter': {
    positive: [
      [
        'In the third quarter of 1998 costs fell. Profit in the quarter rose.',
        ['the third quarter of 1998 DATE 1998-Q3', 'the quarter DATE 1998-Q3'],
      ],
    ],
    negative: [['He asked for the year before his time.', []]],
  },
  'the next morning': {
    positive: [
      [
        'He arrived on May 4, 1998. The next morning he left.',
        ['May 4, 1998 DATE 1998-05-04', 'The next morning TIME 1998-05-05TMO'],
      ],
    ],
    negative: [['It was the coldest morning.', []]],
  },
  'the day before, the year after': {
    positive: [
      [
        'He died on May 4, 1998. The day before, he had sung.',
        ['May 4, 1998 DATE 1998-05-04', 'The day before DATE 1998-05-03'],
      ],
    ],
    negative: [['The day before the vote was calm.', []]],
  },
  'the day before last Tuesday': {
    positive: [['He sang the day before last Tuesday.', ['the day before last Tuesday DATE 2019-04-01']]],
    negative: [['The day before lunch was calm.', []]],
  },
  'that Friday, the following Tuesday': {
    positive: [
      [
        'He fell on May 4, 1998, and died the following Sunday.',
        ['May 4, 1998 DATE 1998-05-04', 'the following Sunday DATE 1998-05-10'],
      ],
    ],
    negative: [['The following sundry items were sold.', []]],
  },
  'that April, the following summer': {
    positive: [
      [
        'He won in 1998 and lost the following April.',
        ['1998 DATE 1998', 'the following April DATE 1999-04'],
      ],
    ],
    negative: [['The next may be better.', []]],
  },
};
