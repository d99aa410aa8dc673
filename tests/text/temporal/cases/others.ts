import type { CasesByRule } from './rule-cases.js';

export const notDateCases: CasesByRule = {
  ages: {
    positive: [
      ['A 24-year-old man was hurt.', []],
      ['The 50-year-old alliance grew.', []],
      ['Children under 12 years of age ride free.', []],
      ['Their 6-month-old son slept.', []],
      ['She is three years old.', []],
    ],
    negative: [['A 24-year sentence was passed.', ['24-year DURATION P24Y']]],
  },
  'events named by their length': {
    positive: [["The Thirty Years' War ruined them.", []]],
    negative: [['Thirty years of war ruined them.', ['Thirty years DURATION P30Y']]],
  },
  'comparisons and compounds': {
    positive: [
      ['Sales rose year-on-year.', []],
      ['The star is ten light years away.', []],
      ['The school year began well.', []],
    ],
    negative: [['Sales rose year after year.', []]],
  },
  'figures of speech': {
    positive: [
      ['She was named Person of the Year.', []],
      ['The desk is open 24 hours a day.', []],
    ],
    negative: [['He waited 24 hours.', ['24 hours DURATION PT24H']]],
  },
  'copyright lines': {
    positive: [
      ['Copyright 2022 Example Agency.', []],
      ['© 2019-2022 Example Agency.', []],
    ],
    negative: [['The copyright of 2022 novels ended.', ['2022 DATE 2022']]],
  },
};

export const setCases: CasesByRule = {
  'every two weeks': {
    positive: [
      ['The council meets every two weeks.', ['every two weeks SET P2W']],
      ['Each year it floods.', ['Each year SET P1Y']],
      ['They swim every other day.', ['every other day SET P2D']],
    ],
    negative: [['Every man waited two weeks.', ['two weeks DURATION P2W']]],
  },
  'every Friday': {
    positive: [['They protest every Friday.', ['every Friday SET XXXX-WXX-5']]],
    negative: [['Every shop closed Friday.', ['Friday DATE 2019-04-05']]],
  },
  'on Fridays': {
    positive: [['The museum is closed on Mondays.', ['Mondays SET XXXX-WXX-1']]],
    negative: [["Monday's strike failed.", ['Monday DATE 2019-04-01']]],
  },
  'every April': {
    positive: [['Storks return every April.', ['every April SET XXXX-04']]],
    negative: [['Every apron was white.', []]],
  },
  'every morning': {
    positive: [['He runs every morning.', ['every morning SET XXXX-XX-XXTMO']]],
    negative: [['Every mourning is long.', []]],
  },
  'daily, weekly': {
    positive: [
      ['Planes land daily.', ['daily SET P1D']],
      ['In his weekly address he warned them.', ['weekly SET P1W']],
    ],
    negative: [['He wrote for the Daily Post.', []]],
  },
  'twice a week, per year': {
    positive: [
      ['They train twice a week.', ['twice a week SET P1W']],
      ['It costs 20 euros per month.', ['per month SET P1M']],
    ],
    negative: [['He was there twice, a weak man.', []]],
  },
  'weekdays and weekends': {
    positive: [['The line runs on weekdays.', ['weekdays SET XXXX-WXX-WD']]],
    negative: [['It was a weekday.', []]],
  },
};

export const holidayCases: CasesByRule = {
  holiday: {
    positive: [
      ['The boy was found on Thanksgiving Day.', ['Thanksgiving Day DATE 2018-11-22']],
      ['Shops will close on Christmas Day.', ['Christmas Day DATE 2019-12-25']],
      ['They met on Easter Monday 2018.', ['Easter Monday 2018 DATE 2018-04-02']],
      ['Turnout on Election Day in 1996 was low.', ['Election Day in 1996 DATE 1996-11-05']],
      ['He died on Good Friday 1998.', ['Good Friday 1998 DATE 1998-04-10']],
    ],
    negative: [
      ['The Christmas tree fell.', []],
      ['The mayday call came late.', []],
    ],
  },
};

export const clockCases: CasesByRule = {
  '10:35 a.m.': {
    positive: [
      [
        'The bomb went off at 10:35 a.m. on Friday.',
        ['10:35 a.m. TIME 2019-04-05T10:35', 'Friday DATE 2019-04-05'],
      ],
      ['They gave him until 9 a.m. EST Tuesday to leave.', ['9 a.m. EST Tuesday TIME 2019-04-09T09:00']],
      ['It closed at 12 a.m. sharp.', ['12 a.m. TIME 2019-04-06T00:00']],
    ],
    negative: [['He is 10 am I right?', ['10 am TIME 2019-04-06T10:00']]],
  },
  '22:35 GMT': {
    positive: [['The plane landed at 22:35 GMT.', ['22:35 GMT TIME 2019-04-06T22:35']]],
    negative: [
      ['It flew on mission 134 at the end.', []],
      ['It struck at 6 a.m. (0400 GMT) today.', ['6 a.m. TIME 2019-04-06T06:00', 'today DATE 2019-04-06']],
    ],
  },
  'at 22:35': {
    positive: [['The doors opened at 22:35 sharp.', ['22:35 TIME 2019-04-06T22:35']]],
    negative: [
      ['She ran it in 2:04:35.', []],
      ['Verse 3:16 is known.', []],
    ],
  },
  "ten o'clock, 4 in the morning": {
    positive: [
      ["It began at ten o'clock.", ["ten o'clock TIME 2019-04-06T10:00"]],
      ['It ended at 4 in the morning.', ['4 in the morning TIME 2019-04-06T04:00']],
    ],
    negative: [['Two in the village died.', []]],
  },
  'noon, midnight': {
    positive: [
      ['The siege ended at noon on Thursday.', ['noon TIME 2019-04-04T12:00', 'Thursday DATE 2019-04-04']],
    ],
    negative: [['The film is called High Noon.', []]],
  },
};

export const durationCases: CasesByRule = {
  'counted units': {
    positive: [
      ['He ruled for three years.', ['three years DURATION P3Y']],
      ['The past several months were dry.', ['The past several months DURATION PXM']],
      ['After a 16-hour flight she slept.', ['16-hour DURATION PT16H']],
      ['They talked for two and a half hours.', ['two and a half hours DURATION PT2H30M']],
      ['They waited at least 72 hours.', ['at least 72 hours DURATION PT72H']],
      ['It takes a decade.', ['a decade DURATION P10Y']],
      ['It makes $1 billion a year.', ['a year SET P1Y']],
      ['The one-day trip was short.', ['one-day DURATION P1D']],
    ],
    negative: [
      ['One day he will see.', []],
      ['He watched 60 Minutes.', []],
      ['A quarter of them left.', []],
      ['The race took 15 seconds.', []],
    ],
  },
  'half an hour, a quarter of a century': {
    positive: [
      ['They waited half an hour.', ['half an hour DURATION PT30M']],
      ['He ruled for a quarter of a century.', ['a quarter of a century DURATION P25Y']],
      ['He ruled for half a century.', ['half a century DURATION P50Y']],
    ],
    negative: [['Half of the year was wet.', []]],
  },
  'the past decade, the next year': {
    positive: [['Rents doubled in the past decade.', ['the past decade DURATION P10Y']]],
    negative: [['He walked past the day nursery.', []]],
  },
  'for years, recent days': {
    positive: [
      ['They fought for years.', ['years DURATION PXY']],
      ['Shelling grew in recent days.', ['recent days DURATION PXD']],
    ],
    negative: [
      ['The office hours are short.', []],
      ['He fled in the early hours.', []],
    ],
  },
  'yearlong, decades-long': {
    positive: [
      ['The decades-long feud ended.', ['decades-long DURATION PXY']],
      ['A yearlong drought ended.', ['yearlong DURATION P1Y']],
    ],
    negative: [['He longed for daylight.', []]],
  },
};

export const referenceCases: CasesByRule = {
  'now, currently': {
    positive: [
      ['He now lives abroad.', ['now DATE PRESENT_REF']],
      ['She is currently abroad.', ['currently DATE PRESENT_REF']],
    ],
    negative: [
      ['He knows her now-famous song.', []],
      ['Every now and then it rains.', []],
    ],
  },
  'these days': {
    positive: [['Few walk these days.', ['these days DATE PRESENT_REF']]],
    negative: [['The trade of these dairies fell.', []]],
  },
  'the future': {
    positive: [['They fear the future.', ['the future DATE FUTURE_REF']]],
    negative: [['Cotton futures fell.', []]],
  },
  'the past': {
    positive: [['It belongs to the past.', ['the past DATE PAST_REF']]],
    negative: [['He ran past the shop.', []]],
  },
};
