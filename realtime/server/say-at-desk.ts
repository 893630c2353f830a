import { lettersTooMany } from "#app/domain/conversation/message-length.ts";
import { sayFilesOver } from "#app/domain/conversation/say-files-over.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import { whyNotSaid } from "#app/domain/referral/why-not-said.ts";
import { readReference } from "#app/domain/referral/reference.ts";
import type { SignedInMember } from "#app/sign-in/session-view.ts";
import { sayToPerson, type SayRefusal } from "#app/use-cases/desk/say-to-person.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { LiveRefusal, Said, StaffToServer } from "#realtime/messages.ts";
import { findCase } from "./find-case.ts";
import type { AskOf } from "./handler.ts";
import type { Host } from "./host.ts";
import type { StaffSocket } from "./live-sockets.ts";

/** A member of staff writes to the person. The act itself checks who may, and that nothing new was overlooked. */
export async function sayAtDesk(
  socket: StaffSocket,
  host: Host,
  ask: AskOf<StaffToServer["say"]>,
  member: SignedInMember,
): Promise<Said | LiveRefusal> {
  const { services } = host;
  const reference = readReference(ask.reference);
  const opened = await findCase(services, member, ask.reference);
  if (reference === null || opened === null) return { ok: false, kind: "gone" };
  const { conversationId } = opened;
  const seat = socket.data.seats.get(conversationId);
  if (seat?.caughtUp !== true) return { ok: false, kind: "behind" };
  const words = cleanText(ask.words);
  if (words === "") return { ok: false, kind: "empty" };
  if (lettersTooMany(words) > 0) return { ok: false, kind: "too-long" };

  const personIsThere = services.watching.isThere(conversationId, "person");
  const { clientId, after } = ask;
  const input = { memberId: member.id, reference, clientId, words, seen: { after }, personIsThere };
  const said = await perform(services, sayToPerson, input);
  if (!said.ok) return refusalOf(said.refusal);
  host.endTyping(seat.room, member.id);
  return { ok: true, n: said.value.n, at: said.value.at.toISOString() };
}

function refusalOf(refusal: SayRefusal): LiveRefusal {
  switch (refusal.kind) {
    case "no-such-referral":
      return { ok: false, kind: "gone" };
    case "changed-meanwhile":
      return { ok: false, kind: "behind" };
    case "changed":
      return { ok: false, kind: "changed" };
    case "files-over":
      return { ok: false, kind: "refused", sentence: sayFilesOver(refusal) };
    case "closed-already":
    case "stopped":
    case "not-yours-to-do":
      return { ok: false, kind: "refused", sentence: whyNotSaid(refusal.kind) };
  }
}
