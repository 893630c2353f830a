import { desc } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { demoMails } from "#db/schema/index.ts";

export type DemoMail = typeof demoMails.$inferSelect;

export async function insertDemoMail(db: Database, mail: DemoMail): Promise<void> {
  await db.insert(demoMails).values(mail);
}

/** The demonstration's mails, the newest first. */
export async function listDemoMails(db: Database, limit = 100): Promise<DemoMail[]> {
  return db.select().from(demoMails).orderBy(desc(demoMails.at), desc(demoMails.id)).limit(limit);
}
