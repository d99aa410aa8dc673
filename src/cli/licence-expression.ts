/**
 * Whether an SPDX licence expression can be met with licences that `allows` lets through:
 * all parts of an AND, one part of an OR. What is no expression (`SEE LICENSE IN …`) is not met.
 */
export function isMet(expression: string, allows: (licence: string) => boolean): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/gu) ?? [];
  let at = 0;
  let isWhole = true;

  function either(): boolean {
    let met = both();
    while (tokens[at] === 'OR') {
      at += 1;
      // Both sides are read in any case: the place in the expression has to move on.
      const next = both();
      met = met || next;
    }
    return met;
  }
  function both(): boolean {
    let met = single();
    while (tokens[at] === 'AND') {
      at += 1;
      const next = single();
      met = met && next;
    }
    return met;
  }
  function single(): boolean {
    const token = tokens[at];
    at += 1;
    if (token === '(') {
      const met = either();
      isWhole &&= tokens[at] === ')';
      at += 1;
      return met;
    }
    if (token === undefined || token === ')' || token === 'AND' || token === 'OR') {
      isWhole = false;
      return false;
    }
    return allows(token);
  }

  const met = either();
  return met && isWhole && at === tokens.length;
}
