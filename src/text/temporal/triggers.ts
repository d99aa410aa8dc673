/** Bits of the words that rules hang on; a stretch without them need not be searched. */
export const TRIGGERS = {
  digit: 1,
  month: 2,
  weekday: 4,
  unit: 8,
  deictic: 16,
  dayPart: 32,
  season: 64,
  holiday: 128,
  number: 256,
} as const;

const TESTS: readonly (readonly [number, RegExp])[] = [
  [TRIGGERS.digit, /\d/],
  [
    TRIGGERS.month,
    /\b(?:J(?:an|AN|un|UN|ul|UL)|F(?:eb|EB)|M(?:a[ry]|A[RY])|A(?:pr|PR|ug|UG)|S(?:ep|EP)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC))/,
  ],
  [TRIGGERS.weekday, /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i],
  [
    TRIGGERS.unit,
    /day|daily|annually|hourly|nightly|week|month|quarter|year|decade|centur|hour|minute|fortnight|half/i,
  ],
  [TRIGGERS.deictic, /today|yesterday|tomorrow|tonight|now|current|present|future|the past|overnight/i],
  [TRIGGERS.dayPart, /morning|noon|midday|evening|night|o['’]clock/i],
  [TRIGGERS.season, /spring|summer|autumn|fall|winter/i],
  [
    TRIGGERS.holiday,
    /christmas|new year|easter|thanksgiving|halloween|valentine|\bday|good friday|ash wednesday|palm sunday|fourth of july|july fourth|pentecost/i,
  ],
  [TRIGGERS.number, /ties\b|teen|twenty|quarter|half|centur/i],
];

/** The triggers that a stretch of text holds. */
export function triggersOf(text: string): number {
  let found = 0;
  for (const [bit, test] of TESTS) if (test.test(text)) found |= bit;
  return found;
}
