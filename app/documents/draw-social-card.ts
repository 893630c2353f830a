import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import type { DocumentRefusal } from "#app/domain/documents/document-refusal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { SocialCard } from "./process/reader-task.ts";
import { runReader } from "./process/run-reader.ts";

/** Draws the picture that stands beside a shared link, 1200 by 630, as JPEG in `to`; native work, so in a process of its own. */
export async function drawSocialCard(card: SocialCard, to: string): Promise<Result<null, DocumentRefusal>> {
  const folder = await realpath(dirname(resolve(to)));
  const picture = card.picture === null ? null : await realpath(resolve(card.picture));
  const refusal = await runReader({
    task: { kind: "social-card", card: { ...card, picture }, to: join(folder, basename(to)) },
    limits: { timeMs: 20_000, memoryBytes: usualLimits.memoryBytes },
    read: picture === null ? [] : [picture],
    write: [folder],
    hear: () => undefined,
  });
  return refusal === null ? ok(null) : { ok: false, refusal };
}
