import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import {
  personRequestKinds,
  type PersonRequestKind,
  type PersonRequestState,
} from "#app/domain/record/person-request.ts";
import type { Database } from "#db/open.ts";
import { readReceipt, type StoredReceipt } from "#db/queries/rights/stored-receipt.ts";
import { dataRequests, members, referrals, teams } from "#db/schema/index.ts";

type Of = { id: string; conversationId: string };
type Row = typeof dataRequests.$inferSelect;

export type PersonRequest = Pick<Row, "id" | "at" | "dueOn" | "decidedAt"> & {
  kind: PersonRequestKind;
  state: PersonRequestState;
  words: string | null; // null once erased
  answer: string | null;
  answeredBy: string | null; // a name
  by: string; // "person", or the member who took it down
  code: string | null; // of the receipt, where it asks us to erase
};

/** `code`: of the receipt, told when somebody asks us to erase. */
type NewRequest = Pick<Row, "id" | "by" | "at" | "dueOn"> & {
  kind: PersonRequestKind;
  words: string;
  code: string | null;
};

const ofPerson = inArray(dataRequests.kind, [...personRequestKinds]);

/** @returns false when it is there already, by the same press of a button. */
export async function insertPersonRequest(
  db: Database,
  referral: Of,
  { words, code, ...made }: NewRequest,
): Promise<boolean> {
  const sealed = db.sealer.seal(referral.conversationId, place(made.id, "words"), words);
  const receipt = code === null ? null : JSON.stringify({ code } satisfies StoredReceipt);
  const added = await db
    .insert(dataRequests)
    .values({ ...made, referralId: referral.id, words: sealed, receipt, state: "waiting" })
    .onConflictDoNothing({ target: dataRequests.id })
    .returning({ id: dataRequests.id });
  return added.length === 1;
}

/** What a person asked to be put right or to be erased, and complained of, the newest first. */
export async function listPersonRequests(db: Database, referral: Of): Promise<PersonRequest[]> {
  const list = db.keep("person-requests-of", (on) =>
    on
      .select({ row: dataRequests, answeredBy: members.name })
      .from(dataRequests)
      .leftJoin(members, eq(members.id, dataRequests.decidedBy))
      .where(and(eq(dataRequests.referralId, sql.placeholder("referralId")), ofPerson))
      .orderBy(desc(dataRequests.at), desc(dataRequests.id))
      .prepare(),
  );
  const rows = list.all({ referralId: referral.id });
  const open = (id: string, column: "words" | "answer", sealed: Buffer | null) =>
    sealed === null ? null : db.sealer.open(referral.conversationId, place(id, column), sealed);
  return rows.map(({ row: { id, by, at, dueOn, decidedAt, state, kind, words, answer, receipt }, answeredBy }) => ({
    id,
    by,
    code: readReceipt(receipt)?.code ?? null,
    at,
    dueOn,
    decidedAt,
    state,
    answeredBy,
    kind: kind as PersonRequestKind, // the rows are of these kinds alone
    words: open(id, "words", words),
    answer: open(id, "answer", answer),
  }));
}

type Decided = { id: string; state: PersonRequestState; answer: string; by: string; at: Date };

/** @returns false when somebody has answered it already. */
export async function answerPersonRequest(db: Database, referral: Of, decided: Decided): Promise<boolean> {
  const { id, state, by, at } = decided;
  const answer = db.sealer.seal(referral.conversationId, place(id, "answer"), decided.answer);
  const changed = await db
    .update(dataRequests)
    .set({ state, answer, decidedBy: by, decidedAt: at })
    .where(and(eq(dataRequests.id, id), eq(dataRequests.referralId, referral.id), eq(dataRequests.state, "waiting")))
    .returning({ id: dataRequests.id });
  return changed.length === 1;
}

/** What waits for an answer in some teams, or everywhere: that there is one and by when, never a word. */
export async function listWaitingRequests(db: Database, teamIds: readonly string[] | "all") {
  const within = teamIds === "all" ? undefined : inArray(referrals.teamId, [...teamIds]);
  const rows = await db
    .select({
      id: dataRequests.id,
      kind: dataRequests.kind,
      at: dataRequests.at,
      dueOn: dataRequests.dueOn,
      reference: referrals.reference,
      teamId: referrals.teamId,
      team: teams.name,
    })
    .from(dataRequests)
    .innerJoin(referrals, eq(referrals.id, dataRequests.referralId))
    .leftJoin(teams, eq(teams.id, referrals.teamId))
    .where(and(eq(dataRequests.state, "waiting"), ofPerson, within))
    .orderBy(asc(dataRequests.dueOn), asc(dataRequests.at));
  return rows.map((row) => ({ ...row, kind: row.kind as PersonRequestKind }));
}

function place(row: string, column: "words" | "answer") {
  return { table: "data_requests", row, column };
}
