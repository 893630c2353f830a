import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listSharedWords } from "#db/queries/discussion/sharing-words.ts";
import { answerSharing, listAskedOf, listSharingsWithPost, updateSharing } from "#db/queries/discussion/sharings.ts";
import { askWriters } from "./ask-writers.ts";
import { takeOut } from "./take-out.ts";

/**
 * Part of every act that changes, hides or takes away a post: what was taken over from it is out of the resource. Whoever
 * said yes to other words is asked again. A redaction takes what a facilitator wrote above the words as well, for it may
 * say the same.
 */
export async function wordsChanged(
  tools: UseCaseTools,
  postId: string,
  { redacted = false }: { redacted?: boolean } = {},
): Promise<void> {
  for (const sharing of await listSharingsWithPost(tools.db, postId)) {
    if (redacted) await updateSharing(tools.db, sharing.id, { inShort: "", changedAt: tools.now });
    await takeOut(tools, sharing, { all: redacted });
    if (sharing.state === "ended") continue;
    const words = await listSharedWords(tools.db, sharing, tools.now);
    const changed = words.filter((one) => one.postId === postId && one.stand === "changed");
    await askWriters(
      tools,
      sharing,
      changed.map(({ memberId }) => memberId),
    );
  }
}

/** Part of the act by which a member leaves: that is a no to everything they were asked for. */
export async function wordsOfLeaver(tools: UseCaseTools, memberId: string): Promise<void> {
  for (const { sharing } of await listAskedOf(tools.db, memberId)) {
    const said = { answer: "no" as const, terms: sharing.terms, answeredAt: tools.now };
    await answerSharing(tools.db, { sharingId: sharing.id, memberId, ...said });
    await takeOut(tools, sharing);
  }
}
