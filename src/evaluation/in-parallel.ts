/** Pieces of work under way at once: enough to keep the reader's processes busy. */
const WIDTH = 8;

/** Does the work for all items, a few at a time, and gives back the results in the items' order. */
export async function inParallel<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const iterator = items[Symbol.iterator]();
  let place = 0;
  const lane = async (): Promise<void> => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
      const at = place;
      place += 1;
      results[at] = await work(next.value);
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, lane));
  return results;
}
