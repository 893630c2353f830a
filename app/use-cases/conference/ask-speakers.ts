import { isReminderDue, remindersAtMost } from "#app/domain/conference/reminder-due.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import { whyDeckNotPublic } from "#app/domain/conference/why-deck-not-public.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { deckFacts } from "#db/queries/conference/deck-facts.ts";
import { listAskedDecks, listKeptDecks, updateDeck, type WholeDeck } from "#db/queries/conference/decks.ts";
import { listSpeakersToAsk } from "#db/queries/conference/speaker-links.ts";
import { addLinkMail } from "./add-link-mail.ts";

/**
 * Asks by mail for leave to show every deck that lacks it, once: whoever was asked before is reminded by `remindSpeakers`,
 * and asked anew only after the last reminder. @returns how many mails go, and of how many decks nobody has an address.
 */
export async function askMissing(
  tools: UseCaseTools,
  { viewer, conferenceId }: { viewer: LibraryViewer; conferenceId: string },
): Promise<Result<{ mails: number; noAddress: number }, { kind: "may-not-keep" }>> {
  if (!keepsConferences(viewer)) return refuse({ kind: "may-not-keep" });
  const kept = await listKeptDecks(tools.db, { ...viewer, now: tools.now }, { conferenceId });
  const toAsk = kept.filter(
    (whole) => lacksLeave(whole) && (whole.deck.askedTimes === 0 || whole.deck.askedTimes > remindersAtMost),
  );
  return ok(await mailFor(tools, toAsk, () => 1));
}

/** Part of the job of each working morning: reminds those who were asked and have not answered, twice at most. */
export async function remindSpeakers(tools: UseCaseTools): Promise<void> {
  const due = (await listAskedDecks(tools.db)).filter(
    (whole) =>
      lacksLeave(whole) &&
      isReminderDue({ asked: whole.deck.askedTimes, askedAt: whole.deck.askedAt }, tools.now, tools.calendar),
  );
  await mailFor(tools, due, ({ deck }) => deck.askedTimes + 1);
}

function lacksLeave(whole: WholeDeck): boolean {
  const facts = deckFacts(whole);
  return !facts.removed && facts.inSession && !facts.permission && whyDeckNotPublic(facts) !== null;
}

async function mailFor(
  tools: UseCaseTools,
  decks: readonly WholeDeck[],
  times: (whole: WholeDeck) => number,
): Promise<{ mails: number; noAddress: number }> {
  const mailed = new Set<string>();
  let noAddress = 0;
  for (const whole of decks) {
    const { resourceId, sessionId, addedBySpeaker } = whole.deck;
    const speakers = sessionId === null ? [] : await listSpeakersToAsk(tools.db, sessionId, addedBySpeaker);
    if (sessionId === null || speakers.length === 0) {
      noAddress += 1;
      continue;
    }
    for (const { id: speakerId } of speakers) {
      if (!mailed.has(`${sessionId} ${speakerId}`))
        await addLinkMail(tools, { sessionId, speakerId, why: "permission" });
      mailed.add(`${sessionId} ${speakerId}`);
    }
    await updateDeck(tools.db, resourceId, { askedAt: tools.now, askedTimes: times(whole) });
  }
  return { mails: mailed.size, noAddress };
}
