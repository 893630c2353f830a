/** Things in the order of the rows that they belong to: those of row 3 stand from `first[3]` up to `first[4]`. */
export type Rows = { first: Int32Array; order: Int32Array };

/**
 * Sorts the indexes of things by the row of each, in time linear in their number. Things of one row keep their order, or
 * the order that they are handed over in.
 */
export function rowsOf(count: number, rowOf: ArrayLike<number>, handedOver?: Int32Array): Rows {
  const first = new Int32Array(count + 1);
  for (let at = 0; at < rowOf.length; at += 1) {
    const row = (rowOf[at] ?? 0) + 1;
    first[row] = (first[row] ?? 0) + 1;
  }
  for (let row = 1; row <= count; row += 1) first[row] = (first[row] ?? 0) + (first[row - 1] ?? 0);
  const next = first.slice();
  const order = new Int32Array(rowOf.length);
  for (let at = 0; at < rowOf.length; at += 1) {
    const one = handedOver === undefined ? at : (handedOver[at] ?? 0);
    const row = rowOf[one] ?? 0;
    const place = next[row] ?? 0;
    order[place] = one;
    next[row] = place + 1;
  }
  return { first, order };
}
