import { gte, isNull, or, type Placeholder, type SQL } from "drizzle-orm";
import { threads } from "#db/schema/index.ts";

/** A notice stands through its last day; anything else always does. @param today the local date */
export function stillStands(today: string | Placeholder): SQL | undefined {
  return or(isNull(threads.endsOn), gte(threads.endsOn, today));
}
