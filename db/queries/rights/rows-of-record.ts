import type { TableName } from "#db/queries/export/what-is-carried.ts";

/** What erasing does with rows of a record that hold no sealed words: they go, or they stay and why. */
export type RowsWhenErased =
  { found: "referralId" | "conversationId"; erased: "removed" } | { found: null; erased: { kept: string } };

const removed = (found: "referralId" | "conversationId"): RowsWhenErased => ({ found, erased: "removed" });
const kept = (why: string): RowsWhenErased => ({ found: null, erased: { kept: why } });

/** Beside the sealed columns (`whatIsSealed`). A test of the house refuses a table of a record that stands in neither. */
export const rowsOfRecord = {
  comeBackCodes: removed("conversationId"),
  sessionGrants: removed("conversationId"),
  liveJoins: removed("conversationId"),
  referralMatches: removed("referralId"),
  referralLabels: removed("referralId"),
  referralConflicts: removed("referralId"),
  dataCodes: removed("referralId"),
  covers: removed("referralId"),
  sharingChanges: removed("referralId"),
  joinedReferrals: removed("referralId"),
  mailedLinks: removed("referralId"),
  addedPeople: kept("that somebody of staff typed it in, and who: an id and a code"),
  referralConversations: kept("which conversation a record had: ids"),
  referralMoves: kept("codes and dates that never change"),
  readRecords: kept("who opened it, and when; it never changes"),
  caseAudit: kept("its trace: ids and codes in one chain with all others"),
  auditBreaks: kept("about the trace of the site"),
} as const satisfies Partial<Record<TableName, RowsWhenErased>>;
