import { lettersTooMany } from "#app/domain/conversation/message-length.ts";
import type { PersonItem, PersonNow } from "#app/domain/conversation/transcript.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import { helpAfterWords } from "#app/domain/referral/help-after-words.ts";
import { findGrant } from "#app/sign-in/find-grant.ts";
import { keepOwnRead } from "#app/sign-in/keep-own-read.ts";
import type { SessionView } from "#app/sign-in/session-view.ts";
import { perform } from "#app/use-cases/perform.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import { findConversation } from "#db/queries/conversations.ts";
import { findLive, findLiveTeam } from "#db/queries/live.ts";
import { listPersonItems } from "#db/queries/transcripts.ts";
import { liveLimits, type CatchUp, type LiveRefusal, type PersonToServer } from "#realtime/messages.ts";
import { personShapes } from "./frame-shapes.ts";
import type { AskOf, Handlers, Taken } from "./handler.ts";
import type { Host } from "./host.ts";
import type { PersonSocket } from "./live-sockets.ts";
import { personNowOf } from "./now-of.ts";
import type { PersonSeat } from "./seat.ts";

type CatchUpAsk = AskOf<PersonToServer["catch-up"]>;
type SayAsk = AskOf<PersonToServer["say"]>;

/** What a person's page may ask and say. */
export function personHandlers(socket: PersonSocket, host: Host): Handlers<PersonToServer> {
  return {
    "catch-up": {
      shape: personShapes["catch-up"],
      limit: "ask",
      how: "look",
      answers: true,
      take: (ask, session) => catchUp(socket, host, ask, session),
    },
    say: {
      shape: personShapes.say,
      limit: "say",
      how: "use",
      answers: true,
      take: async (ask, session) => ({ answer: await say(socket, host, ask, session) }),
    },
  };
}

/** Whether this browser was let in as the person, and not as who sent it for them. */
export function mayOpenAsPerson(session: SessionView, conversationId: string): boolean {
  const grant = findGrant({ session }, conversationId);
  return grant !== null && grant.as !== "referrer";
}

async function catchUp(
  socket: PersonSocket,
  host: Host,
  ask: CatchUpAsk,
  session: SessionView,
): Promise<Taken<CatchUp<PersonItem, PersonNow> | LiveRefusal>> {
  const { conversation: conversationId, after } = ask;
  const { services } = host;
  const db = services.db.read;
  const live = mayOpenAsPerson(session, conversationId) ? await findLive(db, conversationId) : null;
  if (live === null) return gone(socket, host, conversationId);

  const { referralId } = live;
  await keepOwnRead({ services, session }, { referralId, by: "person", what: "tracking" });
  const seat = takeSeat(socket, host, live);
  const found = await listPersonItems(db, conversationId, after, liveLimits.mostItems);
  const last = (await findConversation(db, conversationId))?.lastPersonSeq ?? 0;
  const { items, more, afterwards } = host.caughtUp(seat, { after, found, last });
  const now = personNowOf(live, services);
  seat.toldNow = JSON.stringify(now);
  return { answer: { ok: true, items, last, more, now }, afterwards };
}

function takeSeat(socket: PersonSocket, host: Host, live: Parameters<Host["rooms"]["open"]>[0]): PersonSeat {
  const found = socket.data.seats.get(live.conversationId);
  if (found?.side === "person") return host.holdBack(found);
  const room = host.rooms.open(live);
  const place = { room, last: 0, holding: true, caughtUp: false, toldNow: "" };
  return host.sit({ side: "person", socket, ...place });
}

function gone(socket: PersonSocket, host: Host, conversationId: string): Taken<LiveRefusal> {
  const seat = socket.data.seats.get(conversationId);
  if (seat !== undefined) host.leave(seat);
  return { answer: { ok: false, kind: "gone" } };
}

async function say(socket: PersonSocket, host: Host, ask: SayAsk, session: SessionView) {
  const { conversation: conversationId, clientId } = ask;
  const { services } = host;
  const team = mayOpenAsPerson(session, conversationId) ? await findLiveTeam(services.db.read, conversationId) : null;
  if (team === null) return gone(socket, host, conversationId).answer;
  if (!team.teamLive) return refusal("not-live");
  if (socket.data.seats.get(conversationId)?.caughtUp !== true) return refusal("behind");
  const words = cleanText(ask.words);
  if (words === "") return refusal("empty");
  if (lettersTooMany(words) > 0) return refusal("too-long");

  const said = await perform(services, sayAsPerson, { conversationId, clientId, words });
  if (!said.ok) return refusal(said.refusal.kind === "changed" ? "changed" : "gone");
  const { n, at, heard } = said.value;
  return { ok: true as const, n, at: at.toISOString(), help: helpAfterWords(heard, []).length > 0 };
}

function refusal(kind: "behind" | "not-live" | "empty" | "too-long" | "changed" | "gone"): LiveRefusal {
  return { ok: false, kind };
}
