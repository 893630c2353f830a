import type { StaffItem, StaffNow } from "#app/domain/conversation/transcript.ts";
import { staffSpace } from "#realtime/messages.ts";
import { openSocket } from "./open-socket.ts";
import { staffWire, type OpenRecord, type StaffWire } from "./staff-wire.ts";
import type { WireNews } from "./wire.ts";

/** A member of staff's wire of one referral. The package that carries it is loaded only now. */
export async function reachStaffWire(
  open: OpenRecord,
  tell: (news: WireNews<StaffItem, StaffNow>) => void,
): Promise<StaffWire> {
  return staffWire(await openSocket(staffSpace), open, tell);
}
