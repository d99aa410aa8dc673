/** The rows of a table in RFC 4180's form, a mark at its beginning left out. */
export function parse(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  const table = text.replace(/^\uFEFF/u, '').replace(/\r\n$/u, '');
  for (const [, quoted, plain = '', end] of table.matchAll(FIELD)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') break;
    if (end === '\r\n') rows.push([]);
  }
  return rows;
}
