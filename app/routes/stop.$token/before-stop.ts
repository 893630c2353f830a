import { z } from "zod";
import { followLevels } from "#app/domain/notification/follow.ts";
import { noticeKinds } from "#app/domain/notification/notice-kinds.ts";
import { hows } from "#app/domain/notification/kind-words.ts";
import type { BeforeStop } from "#app/domain/notification/stop-link.ts";

const level = z.enum(followLevels);
const id = z.string().min(1).max(60);

const shape: z.ZodType<BeforeStop> = z.object({
  thread: z
    .object({ id, before: z.object({ level, why: z.enum(["chose", "started", "wrote", "asked-for"]) }).nullable() })
    .nullable(),
  space: z.object({ id, before: level.nullable() }).nullable(),
  kinds: z.array(z.object({ kind: z.enum(noticeKinds), before: z.enum(hows) })).max(noticeKinds.length),
});

/** What stood before, in the address of the page that offers to put it back. */
export function writeBefore(before: BeforeStop): string {
  return Buffer.from(JSON.stringify(before)).toString("base64url");
}

/** @returns null when it is not what we wrote. */
export function readBefore(text: string): BeforeStop | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return shape.safeParse(read).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
