/** Where a chain stands: its newest row, and that row's keyed hash in hex. n is 0 for a chain without rows. */
export type ChainHead = { n: number; mac: string };

/**
 * What is wrong at a link of the trace. "cut": rows that a head outside the database knows are gone, and others may stand in
 * their place. "no-heads": there are rows, and no head outside says what they should be.
 */
export type DamageKind = "changed" | "missing" | "swapped" | "inserted" | "cut" | "no-heads";

export type ChainDamage = {
  n: number; // the first that does not fit
  kind: DamageKind;
  rows: number; // how many are concerned; 1 where only one is known
  at: Date | null; // when the row says that it was written; null: it is gone
  referralId: string | null; // of which record it says it is; null: it is gone
};

/** One sentence for whoever keeps the site: what kind of damage it is, and where. */
export function sayDamage({ n, kind, rows }: Pick<ChainDamage, "n" | "kind" | "rows">): string {
  const last = n + rows - 1;
  switch (kind) {
    case "changed":
      return `Row ${n} was changed, or was not written by this site.`;
    case "missing":
      return rows === 1 ? `Row ${n} is missing.` : `Rows ${n} to ${last} are missing.`;
    case "swapped":
      return `Row ${n} and row ${last} were swapped.`;
    case "inserted":
      return `Row ${n} was put in between, and the rows after it were moved on.`;
    case "cut":
      return `The rows from ${n} on are not those that stood there: the end of the trace was cut off. Up to row ${last} were known outside the database.`;
    case "no-heads":
      return "There is no file of heads outside the database, so nobody can tell whether the end of the trace was cut off.";
  }
}
