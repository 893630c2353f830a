import type { ErasablePart } from "#app/domain/record/erasing.ts";
import type { Receipt } from "#app/domain/record/receipt.ts";

/** One erasing, as it stands outside the database: ids, counts and codes. With it an older copy can be erased anew. */
export type ErasureLine = {
  id: string; // of the request, or of the decision at the end of its time
  referralId: string;
  conversationIds: readonly string[];
  parts: "all" | readonly ErasablePart[];
  by: string; // a member's id
  at: string; // ISO
  receipt: Receipt;
};

/** `added`: lines that the file lacked. `again`: records of an older copy that were erased anew. */
export type ErasuresSettled = { added: number; again: number };

/** Looks after erasing from outside the rows: keeps the ledger, destroys keys, and erases anew what a restore brought back. */
export type ErasureKeeper = {
  /** Makes rows, keys and ledger agree, whatever was cut short between them. Safe to run at any time. */
  settle(): Promise<ErasuresSettled>;
};
