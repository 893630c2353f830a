import { eq, inArray } from "drizzle-orm";
import { showReference } from "#app/domain/referral/reference.ts";
import type { Database } from "#db/open.ts";
import { safeContactOf } from "#db/queries/contact-facts.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { openReferral } from "#db/queries/referrals.ts";
import type { RecordIds } from "#db/queries/rights/empty-sealed.ts";
import { demoMails, referrals } from "#db/schema/index.ts";

/** The demonstration keeps mails that a live site would have sent: those to the person, and those that name the reference, go. */
export async function removeDemoMailsAbout(db: Database, of: RecordIds & { reference: string }): Promise<void> {
  const mails = await listDemoMails(db, Number.MAX_SAFE_INTEGER);
  if (mails.length === 0) return; // as on every live site
  const [row] = await db.select().from(referrals).where(eq(referrals.id, of.id));
  const opens = row !== undefined && row.card.length > 0 && db.sealer.hasKey(row.conversationId);
  const own = opens ? await addressesOf(db, openReferral(db, row)) : [];
  const names = [of.reference, showReference(of.reference)];
  const about = mails.filter(
    ({ toMail, body }) => own.includes(toMail.toLowerCase()) || names.some((name) => body.includes(name)),
  );
  const ids = about.map(({ id }) => id);
  if (ids.length > 0) await db.delete(demoMails).where(inArray(demoMails.id, ids));
}

async function addressesOf(db: Database, referral: ReturnType<typeof openReferral>): Promise<string[]> {
  const { answers } = await safeContactOf(db, referral);
  const { contact, helper } = referral.card;
  return [answers.mail, contact.mail, helper?.mail].flatMap((mail) => (mail ? [mail.toLowerCase()] : []));
}
