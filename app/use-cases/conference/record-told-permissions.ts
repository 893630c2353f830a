import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listSpeakersOfSession } from "#db/queries/conference/speakers.ts";
import { findKeptDeck } from "./find-kept-deck.ts";
import { recordToldPermission, type Leave, type LeaveRefusal } from "./give-permission.ts";

export type ToldPermissions = {
  viewer: LibraryViewer;
  conferenceId: string;
  numbers: readonly number[];
  leave: Omit<Leave, "name">;
  told: string;
};

/**
 * A facilitator writes down for several decks that those who speak in their sessions said yes, each in their names. What
 * was agreed in between stays as it was agreed. All of them are written down, or none.
 */
export async function recordToldPermissions(
  tools: UseCaseTools,
  { viewer, conferenceId, numbers, leave, told }: ToldPermissions,
): Promise<Result<{ written: number }, LeaveRefusal>> {
  let written = 0;
  for (const number of numbers) {
    const found = await findKeptDeck(tools, { viewer, conferenceId, number });
    if (found !== null && found.permission !== null) continue;
    const sessionId = found?.deck.sessionId ?? null;
    const speakers = sessionId === null ? [] : await listSpeakersOfSession(tools.db, viewer, sessionId);
    const name = speakers.map((speaker) => speaker.name).join(", ");
    const one = { viewer, conferenceId, number, speakerId: null, leave: { ...leave, name }, told };
    const done = await recordToldPermission(tools, one);
    if (!done.ok) return done;
    written += 1;
  }
  return ok({ written });
}
