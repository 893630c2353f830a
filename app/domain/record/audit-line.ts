export type AuditKind = "read" | "change" | "export" | "erase";

/** One line of the trace of a record: who, as what, did what to it, and when. Ids and codes only. */
export type AuditRow = {
  n: number; // 1, 2, 3 … over all records
  referralId: string;
  by: string; // a member's id, "person", "referrer" or "site"
  role: string; // as what they acted; "" for those who are no staff
  teamId: string | null;
  kind: AuditKind;
  what: string;
  about: string | null;
  at: Date;
};

/**
 * The row as it is hashed: always the same text for the same row, and no other row has it. JSON, so that no value can be
 * written to run into its neighbour. A change here breaks every chain that was ever written.
 */
export function auditLine({ n, referralId, by, role, teamId, kind, what, about, at }: AuditRow): string {
  return JSON.stringify([n, referralId, by, role, teamId, kind, what, about, at.getTime()]);
}
