/** Where sealed text lies, for the checks that open some of it. Place and conversation are said as db/queries says them. */
export const sealedColumns = [
  { table: "entries", row: "id", column: "body", conversation: "conversation_id" },
  { table: "referrals", row: "id", column: "card", conversation: "conversation_id" },
] as const;
