import { sql, type SQL } from "drizzle-orm";
import { referrals } from "#db/schema/index.ts";

/** Whether a referral names a need, by its id. */
export function namesNeed(need: string): SQL {
  return sql`exists (select 1 from json_each(${referrals.needs}) where json_each.value = ${need})`;
}
