import type { TableName } from "#db/queries/export/what-is-carried.ts";
import type * as schema from "#db/schema/index.ts";

type Columns<Name extends TableName> = (typeof schema)[Name]["$inferSelect"];
type BytesOf<Name extends TableName> = {
  [Column in keyof Columns<Name> & string]: Buffer extends Columns<Name>[Column] ? Column : never;
}[keyof Columns<Name> & string];

/** Every column that holds bytes: what is sealed, and the links of the trace. */
export type BytesColumn = { [Name in TableName]: `${Name}.${BytesOf<Name>}` }[TableName];

/** What the person gets of it in the copy of their record: under which key of the copy, or why not. */
export type InCopy = { given: string } | { leftOut: string };

/** What erasing a record does to it: emptied where the row stays, removed with its row, or kept, and why. */
export type WhenErased = "emptied" | "removed" | { kept: string };

/** Hangs from a record: found by the id of the referral or of its conversation. */
type OfRecord = { found: "referralId" | "conversationId"; erased: WhenErased; copy: InCopy };

/**
 * `row`: the columns that name the row in the place that the words are bound to, in their order and with a space between.
 * `column`: as that place calls it, where it is not the name of the column.
 */
export type Sealed =
  | ({ key: "conversation" } & OfRecord)
  | { key: "site"; row: readonly string[]; column?: string; ofRecord: OfRecord | null }
  | { key: "none"; because: string };

const record = (found: OfRecord["found"], given: string): OfRecord => ({ found, erased: "emptied", copy: { given } });
const words = (found: OfRecord["found"], given: string): Sealed => ({ key: "conversation", ...record(found, given) });
const site = (...row: string[]): Sealed => ({ key: "site", row, ofRecord: null });

/**
 * For every column that is sealed: under which key, and what erasing, the copy for the person and a change of the site's key
 * do with it. A new one stops the type checker here until somebody has decided.
 */
export const whatIsSealed: Readonly<Record<BytesColumn, Sealed>> = {
  "entries.body": words("conversationId", "said"),
  "referrals.card": words("conversationId", "card"),
  "entryFiles.name": words("conversationId", "files"),
  "entryFiles.content": words("conversationId", "files"),
  "caseDrafts.body": {
    key: "conversation",
    found: "conversationId",
    erased: "removed",
    copy: { leftOut: "nobody but their writer reads what was typed and not sent; it goes within a month" },
  },
  "contactFacts.facts": words("referralId", "reaching"),
  "outward.words": words("referralId", "sent"),
  "contactDecisions.words": words("referralId", "decisions"),
  "contactTries.words": words("referralId", "tries"),
  "appointments.place": words("referralId", "appointments"),
  "appointments.needs": words("referralId", "appointments"),
  "recordNotes.body": words("referralId", "notes"),
  "caseTasks.words": words("referralId", "tasks"),
  "introductions.organisation": words("referralId", "introductions"),
  "introductions.why": words("referralId", "introductions"),
  "gpCopies.body": words("referralId", "gpCopies"),
  "recordHolds.why": words("referralId", "holds"),
  "dataRequests.words": words("referralId", "requests"),
  "dataRequests.answer": words("referralId", "requests"),
  "brokenGlass.reason": { key: "site", row: ["id"], ofRecord: record("referralId", "glass") },

  "auditBreaks.words": site("n"), // about the trace of the site
  "joinRequests.mail": site("id"),
  "heldPosts.words": site("id"),
  "reports.words": site("id"),
  "drafts.words": site("memberId", "place"),
  "webhooks.secret": site("id"),
  "mailsIn.mail": site("id"),
  "noticeSettings.key": site("memberId"),
  "passkeys.publicKey": site("id"),
  "secondSteps.secret": site("memberId"),
  "demoMails.toMail": { key: "site", row: ["id"], column: "toMail", ofRecord: null },
  "demoMails.body": site("id"),
  "caseAudit.mac": { key: "none", because: "it is a link of the trace, and holds nobody’s words" },
};
