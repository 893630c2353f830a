import { asc, eq, sql } from "drizzle-orm";
import { factsOfCard, type ContactFacts, type SafeContactNow } from "#app/domain/reaching/contact-facts.ts";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import type { Referral } from "#db/queries/referrals.ts";
import { contactFacts } from "#db/schema/index.ts";

type Of = Pick<Referral, "id" | "conversationId" | "card" | "submittedAt">;
type Row = typeof contactFacts.$inferSelect;

/** What is safe for a person now: the newest that was said, over the card. Every act and page asks this. */
export async function safeContactOf(db: Database, referral: Of): Promise<SafeContactNow> {
  return (await safeContactsOf(db, [referral])).get(referral.id) ?? cardOnly(referral);
}

/** The same for several at once, by their ids. */
export async function safeContactsOf(db: Database, referrals: readonly Of[]): Promise<Map<string, SafeContactNow>> {
  const newest = await listNewest(
    db,
    referrals.map(({ id }) => id),
  );
  return new Map(
    referrals.map((referral) => {
      const row = newest.get(referral.id);
      return [referral.id, row === undefined ? cardOnly(referral) : openFacts(db, referral, row)];
    }),
  );
}

/** Everything that was ever said about it, the card first. */
export async function listSafeContacts(db: Database, referral: Of): Promise<SafeContactNow[]> {
  const list = db.keep("every-contact-facts-of", (on) =>
    on
      .select()
      .from(contactFacts)
      .where(eq(contactFacts.referralId, sql.placeholder("referralId")))
      .orderBy(asc(contactFacts.version))
      .prepare(),
  );
  const rows = list.all({ referralId: referral.id });
  return [cardOnly(referral), ...rows.map((row) => openFacts(db, referral, row))];
}

/** Keeps what was said anew, as the version after `now`. @throws when somebody wrote that version meanwhile. */
export async function insertContactFacts(
  db: Database,
  referral: Of,
  said: ContactFacts & { after: number; by: string; at: Date },
): Promise<void> {
  const { after, by, at, answers, called, whoElse, timesInWords } = said;
  const version = after + 1;
  const facts: ContactFacts = { answers, called, whoElse, timesInWords };
  const place = factsPlace(referral.id, version);
  const sealed = db.sealer.seal(referral.conversationId, place, JSON.stringify(facts));
  await db.insert(contactFacts).values({ referralId: referral.id, version, facts: sealed, by, at });
}

/** Few are ever written for one person, so all are read and the last one stays. */
async function listNewest(db: Database, ids: string[]): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map();
  const list = db.keep("contact-facts-of", (on) =>
    on
      .select()
      .from(contactFacts)
      .where(amongGiven(contactFacts.referralId))
      .orderBy(asc(contactFacts.version))
      .prepare(),
  );
  const rows = list.all({ ids: JSON.stringify(ids) });
  return new Map(rows.map((row) => [row.referralId, row]));
}

function openFacts(db: Database, { id, conversationId }: Of, row: Row): SafeContactNow {
  const { version, by, at } = row;
  const facts = JSON.parse(db.sealer.open(conversationId, factsPlace(id, version), row.facts)) as ContactFacts;
  return { ...facts, version, by, at };
}

function cardOnly({ card, submittedAt }: Of): SafeContactNow {
  return { ...factsOfCard(card), version: 0, by: card.helper === null ? "person" : "helper", at: submittedAt };
}

/** Two columns name the row, so both stand in the place that its words are bound to. */
function factsPlace(referralId: string, version: number) {
  return { table: "contact_facts", row: `${referralId} ${version}`, column: "facts" };
}
