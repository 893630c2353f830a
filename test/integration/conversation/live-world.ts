import { randomUUID } from "node:crypto";
import type { SiteEvent } from "#app/domain/events.ts";
import { askForCallSoon } from "#app/use-cases/referral/ask-for-call-soon.ts";
import { joinLive } from "#app/use-cases/conversation/join-live.ts";
import { leaveLive, type LeaveLive } from "#app/use-cases/conversation/leave-live.ts";
import { sayIAmHere } from "#app/use-cases/conversation/say-i-am-here.ts";
import { turnLive } from "#app/use-cases/conversation/turn-live.ts";
import { sayToPerson, type SayToPerson } from "#app/use-cases/desk/say-to-person.ts";
import { perform } from "#app/use-cases/perform.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import { findLive } from "#db/queries/live.ts";
import { listPersonItems, listStaffItems } from "#db/queries/transcripts.ts";
import { ana, lead, rashid } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { openTrackingWorld } from "#test/integration/tracking/tracking-world.ts";

export const team = "stockton";
export const minuteMs = 60_000;

/** The desk's world with one referral that Rashid holds. Live conversations are on unless it is said otherwise. */
export async function openLiveWorld(given: { on?: boolean } = {}) {
  const world = await openTrackingWorld();
  await world.places({ [rashid]: 50 });
  const services = world.services;
  const turn = (memberId: string, on: boolean) => perform(services(), turnLive, { memberId, teamId: team, on });
  if (given.on !== false) await turn(lead, true);
  const { reference, conversationId, browser, token } = await world.referred();
  const events: SiteEvent[] = [];
  services().events.listen((event) => events.push(event));

  const live = async (id = conversationId) => {
    const found = await findLive(services().db.read, id);
    if (found === null) throw new Error("The conversation was sent");
    return found;
  };
  const lines = async (id = conversationId) =>
    (await listPersonItems(services().db.read, id, 0, 1000)).flatMap((item) =>
      item.kind === "line" ? item.words : [],
    );

  return {
    ...world,
    reference,
    conversationId,
    person: browser,
    token,
    events,
    live,
    lines,
    turn,
    here: (memberId: string) => perform(services(), sayIAmHere, { memberId }),
    join: (memberId: string, to = reference) => perform(services(), joinLive, { memberId, reference: to }),
    leave: (memberId: string, why: LeaveLive["why"] = "left") =>
      perform(services(), leaveLive, { memberId, conversationId, why }),
    say: (memberId: string, over: Partial<SayToPerson> = {}) =>
      perform(services(), sayToPerson, {
        memberId,
        reference,
        words: "Hello",
        clientId: randomUUID(),
        seen: { after: 1_000_000 },
        personIsThere: true,
        ...over,
      }),
    ask: (words: string, clientId: string = randomUUID()) =>
      perform(services(), sayAsPerson, { conversationId, clientId, words }),
    personItems: () => listPersonItems(services().db.read, conversationId, 0, 1000),
    staffItems: () => listStaffItems(services().db.read, conversationId, 0, 1000),
    /** Rashid and Ana are here, and both have joined. */
    bothJoined: async () => {
      for (const memberId of [rashid, ana]) {
        await perform(services(), sayIAmHere, { memberId });
        await perform(services(), joinLive, { memberId, reference });
      }
    },
    /** Somebody asked for a call half-way: their referral stands, and they still answer the guide. */
    halfWay: async () => {
      const id = await world.walk(await world.begin(), ordinaryPages().slice(0, 5));
      const call = { conversationId: id, called: "Pat", phone: "07700900123", sayWho: true };
      const asked = await perform(services(), askForCallSoon, call);
      if (!asked.ok) throw new Error(`A call was refused: ${asked.refusal.kind}`);
      return { conversationId: id, reference: asked.value.reference };
    },
  };
}

export type LiveWorld = Awaited<ReturnType<typeof openLiveWorld>>;
