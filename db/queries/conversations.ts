import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { AcceptedAnswer, Fact, Noticed, RiskLevel, StepValues } from "#app/domain/guide/flow.ts";
import type { Database } from "#db/open.ts";
import { entryBodyPlace } from "#db/queries/entry-body-place.ts";
import { entryPlaceholders } from "#db/queries/entry-placeholders.ts";
import { conversations, entries } from "#db/schema/index.ts";

export type Conversation = typeof conversations.$inferSelect;

/** An answer ready to be kept. Its words and values are sealed; needs and risk stay clear. */
export type NewAnswer = {
  id: string;
  conversationId: string;
  clientId: string;
  kind: "answer" | "change";
  stepId: string;
  skipped: boolean;
  values: StepValues;
  facts: Fact[];
  needs: string[];
  risk: RiskLevel;
  riskRules: string[];
  lexiconVersion: string;
  suggested: string[];
  noticed: Noticed[];
  at: Date;
};

/** `suggested` and `noticed` are missing in what was kept before anything was listened to. */
type AnswerBody = {
  skipped: boolean;
  values: StepValues;
  facts: Fact[];
  suggested?: string[];
  noticed?: Noticed[];
};

export async function insertConversation(
  db: Database,
  row: Pick<Conversation, "id" | "door" | "flowVersion" | "startedAt">,
): Promise<void> {
  db.sealer.createKey(row.id);
  await db
    .insert(conversations)
    .values({ ...row, state: "open", lastAt: row.startedAt, lastSeq: 0, lastPersonSeq: 0, turn: 0 });
}

export async function findConversation(db: Database, id: string): Promise<Conversation | null> {
  const find = db.keep("find-conversation", () =>
    db
      .select()
      .from(conversations)
      .where(eq(conversations.id, sql.placeholder("id")))
      .prepare(),
  );
  return (await find.execute({ id }))[0] ?? null;
}

/** The conversations among these ids that are still open, in the order of the ids. */
export async function listOpenConversations(
  db: Database,
  ids: readonly string[],
  door: Conversation["door"],
): Promise<Conversation[]> {
  const found = await Promise.all(ids.map((id) => findConversation(db, id))); // a session holds few, and the statement is kept
  return found.filter((one) => one !== null).filter((one) => one.state === "open" && one.door === door);
}

/** Adds an accepted answer with the next dense seq and turn. The caller has compared the turn inside the same act. */
export async function insertAnswer(
  db: Database,
  conversation: Conversation,
  answer: NewAnswer,
): Promise<{ seq: number; turn: number }> {
  const seq = conversation.lastSeq + 1;
  const personSeq = conversation.lastPersonSeq + 1;
  const turn = conversation.turn + 1;
  const { skipped, values, facts, suggested, noticed } = answer;
  const body: AnswerBody = { skipped, values, facts, suggested, noticed };
  const add = db.keep("insert-entry", () => db.insert(entries).values(entryPlaceholders).prepare());
  await add.execute({
    id: answer.id,
    conversationId: answer.conversationId,
    seq,
    personSeq,
    clientId: answer.clientId,
    kind: answer.kind,
    audience: "both",
    turn,
    stepId: answer.stepId,
    author: "person",
    authorId: null,
    body: db.sealer.seal(answer.conversationId, entryBodyPlace(answer.id), JSON.stringify(body)),
    needs: answer.needs,
    risk: answer.risk,
    riskRules: answer.riskRules,
    lexiconVersion: answer.lexiconVersion,
    at: answer.at,
  });
  const move = db.keep("move-conversation", () =>
    db
      .update(conversations)
      .set({
        lastSeq: sql`${sql.placeholder("seq")}`,
        lastPersonSeq: sql`${sql.placeholder("personSeq")}`,
        turn: sql`${sql.placeholder("turn")}`,
        lastAt: sql`${sql.placeholder("lastAt")}`,
      })
      .where(eq(conversations.id, sql.placeholder("id")))
      .prepare(),
  );
  await move.execute({ seq, personSeq, turn, lastAt: answer.at.getTime(), id: answer.conversationId });
  return { seq, turn };
}

/** The accepted answers and changes of a conversation, oldest first. Erased ones are left out: nothing is left to read. */
export async function listAcceptedAnswers(db: Database, conversationId: string): Promise<AcceptedAnswer[]> {
  const list = db.keep("list-answers", () =>
    db
      .select()
      .from(entries)
      .where(
        and(eq(entries.conversationId, sql.placeholder("conversationId")), inArray(entries.kind, ["answer", "change"])),
      )
      .orderBy(asc(entries.seq))
      .prepare(),
  );
  const rows = await list.execute({ conversationId });
  return rows.flatMap((row) => {
    if (row.body === null || row.stepId === null || row.turn === null) return [];
    const body = JSON.parse(db.sealer.open(conversationId, entryBodyPlace(row.id), row.body)) as AnswerBody;
    const meaning = {
      needs: row.needs,
      facts: body.facts,
      risk: row.risk,
      riskRules: row.riskRules,
      lexiconVersion: row.lexiconVersion,
      suggested: body.suggested ?? [],
      noticed: body.noticed ?? [],
    };
    return [
      {
        stepId: row.stepId,
        turn: row.turn,
        clientId: row.clientId,
        skipped: body.skipped,
        values: body.values,
        meaning,
      },
    ];
  });
}

/** Erases the text of answers that are no longer on the path. The row stays, and a risk level it raised stays with it. */
export async function eraseAnswers(db: Database, conversationId: string, clientIds: string[], at: Date): Promise<void> {
  if (clientIds.length === 0) return;
  await db
    .update(entries)
    .set({ body: null, erasedAt: at })
    .where(and(eq(entries.conversationId, conversationId), inArray(entries.clientId, clientIds)));
}

export async function updateConversationState(
  db: Database,
  id: string,
  state: Conversation["state"],
  end: string | null,
): Promise<void> {
  await db.update(conversations).set({ state, end }).where(eq(conversations.id, id));
}
