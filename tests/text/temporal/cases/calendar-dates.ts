import type { CasesByRule } from './rule-cases.js';

export const calendarDateCases: CasesByRule = {
  'month day, year': {
    positive: [
      ['The bridge opened on April 6, 2019.', ['April 6, 2019 DATE 2019-04-06']],
      ['They met on Tuesday, Sept. 4, 2001, in Oslo.', ['Tuesday, Sept. 4, 2001 DATE 2001-09-04']],
      ['It sank March 3rd 1987 off the coast.', ['March 3rd 1987 DATE 1987-03-03']],
    ],
    negative: [
      ['The file april 6, 2019 was lost.', ['2019 DATE 2019']],
      ['He wrote February 30, 2019 on the cheque.', ['2019 DATE 2019']],
    ],
  },
  'day month year': {
    positive: [
      ['The bridge opened on 6 April 2019.', ['6 April 2019 DATE 2019-04-06']],
      ['It was signed on the 3rd of May, 1998.', ['the 3rd of May, 1998 DATE 1998-05-03']],
      ['Stamped 06-Apr-2019 by the clerk.', ['06-Apr-2019 DATE 2019-04-06']],
    ],
    negative: [['Room 41 April 2019 is empty.', ['April 2019 DATE 2019-04']]],
  },
  'year-month-day in figures': {
    positive: [
      ['Updated 2019-04-06 by the desk.', ['2019-04-06 DATE 2019-04-06']],
      ['Updated 2019/04/06 by the desk.', ['2019/04/06 DATE 2019-04-06']],
    ],
    negative: [
      ['Part 2019-14-06 is sold out.', []],
      ['Call 2019-04-0612 for help.', []],
    ],
  },
  'month/day/year in figures': {
    positive: [
      ['Received 06/02/98 in good order.', ['06/02/98 DATE 1998-06-02']],
      ['Received 25/12/2018 in good order.', ['25/12/2018 DATE 2018-12-25']],
    ],
    negative: [
      ['The odds were 9/2 at the start.', []],
      ['Version 10.15.7 fixes it.', []],
    ],
  },
  'month year': {
    positive: [
      ['The plant closed in June 1998.', ['June 1998 DATE 1998-06']],
      ['By late October, 2018 it was over.', ['late October, 2018 DATE 2018-10']],
    ],
    negative: [['They march 2018 miles.', []]],
  },
  'month day': {
    positive: [
      ['The vote was held on March 12.', ['March 12 DATE 2019-03-12']],
      ['The vote will be held on April 14.', ['April 14 DATE 2019-04-14']],
      ['The deadline was set for Monday, April 15.', ['Monday, April 15 DATE 2019-04-15']],
      ['He was last seen last Nov. 3.', ['last Nov. 3 DATE 2018-11-03']],
    ],
    negative: [
      ['They may 12 times a day refuse.', ['12 times a day SET P1D']],
      ['In May 20 people died there.', ['May DATE 2018-05']],
    ],
  },
  'day month': {
    positive: [
      ['The talks began on 12 March.', ['12 March DATE 2019-03-12']],
      ['It ended on the 3rd of February.', ['the 3rd of February DATE 2019-02-03']],
    ],
    negative: [['All 12 march to the square.', []]],
  },
  'week of a day': {
    positive: [['The hearing fell in the week of March 4.', ['the week of March 4 DATE 2019-W10']]],
    negative: [['It was the week of his life.', []]],
  },
  'September 11': {
    positive: [['Security changed after 9/11 everywhere.', ['9/11 DATE 2001-09-11']]],
    negative: [['He scored 9/11/2 overall.', []]],
  },
  'September 11 attacks': {
    positive: [['Since the Sept. 11 attacks fewer people fly.', ['Sept. 11 DATE 2001-09-11']]],
    negative: [['The Sept. 11 meeting was short.', ['Sept. 11 DATE 2018-09-11']]],
  },
  'weekday of a stated week': {
    positive: [
      ['He resigned on Thursday of last week.', ['Thursday of last week DATE 2019-03-28']],
      ['They meet Monday next week.', ['Monday next week DATE 2019-04-08']],
    ],
    negative: [
      [
        'They met on Thursday, a week of talks behind them.',
        ['Thursday DATE 2019-04-04', 'a week DURATION P1W'],
      ],
    ],
  },
};

export const rangeCases: CasesByRule = {
  'days of one month': {
    positive: [
      ['It will be held on April 14 to 16.', ['April 14 DATE 2019-04-14', '16 DATE 2019-04-16']],
      ['It ran May 3-5, 1998.', ['May 3 DATE 1998-05-03', '5, 1998 DATE 1998-05-05']],
      [
        'It rained on March 4, 5 and 6.',
        ['March 4 DATE 2019-03-04', '5 DATE 2019-03-05', '6 DATE 2019-03-06'],
      ],
    ],
    negative: [['On March 4 and 16 people died.', ['March 4 DATE 2019-03-04']]],
  },
  'days before their month': {
    positive: [
      ['The fair ran on 14-16 March 2018.', ['14 DATE 2018-03-14', '16 March 2018 DATE 2018-03-16']],
    ],
    negative: [['They won 3-2 in March 2018.', ['March 2018 DATE 2018-03']]],
  },
  'two days of one year': {
    positive: [
      [
        'It ran from December 28 to January 3, 2018.',
        ['December 28 DATE 2017-12-28', 'January 3, 2018 DATE 2018-01-03'],
      ],
    ],
    negative: [['May 3 or no, the year 2018 was wet.', ['May 3 DATE 2018-05-03', 'the year 2018 DATE 2018']]],
  },
  'two months of one year': {
    positive: [
      ['Sales fell from March to May 1998.', ['March DATE 1998-03', 'May 1998 DATE 1998-05']],
      ['Rain fell in November and January 1999.', ['November DATE 1998-11', 'January 1999 DATE 1999-01']],
    ],
    negative: [['March or stay, 1998 soldiers waited.', []]],
  },
  'two years': {
    positive: [
      ['The 2009-2010 budget was cut.', ['2009 DATE 2009', '2010 DATE 2010']],
      ['The 2018/19 budget was cut.', ['2018 DATE 2018', '19 DATE 2019']],
    ],
    negative: [['The code 1998-02 was wrong.', []]],
  },
};
