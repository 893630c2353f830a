import type { PersonItem, PersonNow } from "#app/domain/conversation/transcript.ts";
import { personSpace } from "#realtime/messages.ts";
import { openSocket } from "./open-socket.ts";
import { personWire } from "./person-wire.ts";
import type { Wire, WireNews } from "./wire.ts";

/** The person's wire of one conversation. The package that carries it is loaded only now. */
export async function reachPersonWire(
  conversation: string,
  tell: (news: WireNews<PersonItem, PersonNow>) => void,
): Promise<Wire<PersonItem, PersonNow>> {
  return personWire(await openSocket(personSpace), conversation, tell);
}
