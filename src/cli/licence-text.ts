/** Words that only this licence's text holds, white space as one blank. */
const MARKS: readonly (readonly [licence: string, mark: string])[] = [
  ['OFL-1.1', 'SIL OPEN FONT LICENSE Version 1.1'],
  ['Apache-2.0', 'Apache License Version 2.0, January 2004'],
  ['MIT', 'Permission is hereby granted, free of charge, to any person obtaining a copy of this software'],
];

/** The SPDX name of a licence by its text; `null` for one that is not known here. */
export function licenceOfText(text: string): string | null {
  const plain = text.replace(/\s+/gu, ' ');
  return MARKS.find(([, mark]) => plain.includes(mark))?.[0] ?? null;
}
