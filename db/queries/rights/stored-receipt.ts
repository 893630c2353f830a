import type { Receipt } from "#app/domain/record/receipt.ts";

/** The code alone while nobody has decided, and after a refusal of everything. */
export type StoredReceipt = Pick<Receipt, "code"> & Partial<Receipt>;

/** Only acts write the column. */
export function readReceipt(stored: string | null): StoredReceipt | null {
  return stored === null ? null : (JSON.parse(stored) as StoredReceipt);
}
