import { desc } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { demoMails } from "#db/schema/index.ts";

export type DemoMail = { id: string; toMail: string; subject: string; body: string; at: Date };

export async function insertDemoMail(db: Database, mail: DemoMail): Promise<void> {
  const sealed = (column: "toMail" | "body") => db.sealer.sealSmall(place(mail.id, column), mail[column]);
  await db.insert(demoMails).values({ ...mail, toMail: sealed("toMail"), body: sealed("body") });
}

/** The demonstration's mails, the newest first. */
export async function listDemoMails(db: Database, limit = 100): Promise<DemoMail[]> {
  const rows = await db.select().from(demoMails).orderBy(desc(demoMails.at), desc(demoMails.id)).limit(limit);
  return rows.map((row) => {
    const open = (column: "toMail" | "body") => db.sealer.openSmall(place(row.id, column), row[column]);
    return { ...row, toMail: open("toMail"), body: open("body") };
  });
}

function place(row: string, column: string) {
  return { table: "demo_mails", row, column };
}
