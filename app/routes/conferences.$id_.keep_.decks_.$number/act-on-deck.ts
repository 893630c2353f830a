import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { recordToldPermission } from "#app/use-cases/conference/give-permission.ts";
import { placeDeck } from "#app/use-cases/conference/place-deck.ts";
import { unpublishDeck } from "#app/use-cases/conference/publish-decks.ts";
import { choosePresented, removeDeck } from "#app/use-cases/conference/remove-deck.ts";
import { endSpeakerLinks, mailSpeakerLink } from "#app/use-cases/conference/speaker-link-acts.ts";
import { endPermission } from "#app/use-cases/conference/take-permission-back.ts";
import { perform } from "#app/use-cases/perform.ts";
import { intentOf, refuseForm, type Typed } from "../administration/typed.ts";
import type { KeptConference } from "../conferences.$id_.keep_.decks/load-decks.ts";
import { leaveWords } from "./leave-words.ts";

type Given = { number: number; typed: Typed };

/** What a facilitator does with one deck. */
export async function actOnDeck(context: AppLoadContext, kept: KeptConference, { number, typed }: Given) {
  const { services } = context;
  const { viewer, conference, decks } = kept;
  const deck = { viewer, conferenceId: conference.id, number };
  const list = `/conferences/${conference.id}/keep/decks`;
  const one = (name: string) => typed[name]?.[0] ?? "";
  const sessionId = decks.find(({ resource }) => resource.number === number)?.deck.sessionId ?? "";
  const speaker = { viewer, sessionId, speakerId: one("speaker") };
  const leadOn = (done: { ok: boolean }, said: string) => {
    if (!done.ok) throw data(null, { status: 404 });
    return redirect(`${list}/${number}?done=${said}`);
  };
  switch (intentOf(typed)) {
    case "place":
      return leadOn(await perform(services, placeDeck, { ...deck, sessionId: one("session") || null }), "placed");
    case "hide":
      return leadOn(await perform(services, unpublishDeck, deck), "hidden");
    case "end":
      return leadOn(await perform(services, endPermission, deck), "ended");
    case "mail":
      return leadOn(await perform(services, mailSpeakerLink, speaker), "mailed");
    case "revoke":
      return leadOn(await perform(services, endSpeakerLinks, speaker), "revoked");
    case "presented": {
      const version = one("version") === "" ? null : Number(one("version"));
      return leadOn(await perform(services, choosePresented, { ...deck, version }), "presented");
    }
    case "remove":
      if (!(await perform(services, removeDeck, deck)).ok) throw data(null, { status: 404 });
      return redirect(`${list}?done=removed`);
    case "told": {
      const leave = { name: one("name"), licence: one("licence"), notesAllowed: one("notes") === "yes" };
      const told = { ...deck, speakerId: null, leave, told: one("told") };
      const done = await perform(services, recordToldPermission, told);
      if (done.ok) return leadOn(done, "agreed");
      const words = leaveWords(done.refusal);
      if (words === null) throw data(null, { status: 404 });
      return refuseForm(typed, words);
    }
    default:
      throw data(null, { status: 404 });
  }
}
