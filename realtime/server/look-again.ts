import { setImmediate as nextTurn } from "node:timers/promises";
import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { cutLine } from "./line.ts";
import type { LiveSocket } from "./live-sockets.ts";

const atOnce = 50; // then others have their turn

/** Looks again at what sockets may have: at some of them soon, each once however often it is asked for, or at all of them. */
export function lookAgain<OneSocket extends LiveSocket>(
  { log }: Pick<Services, "log">,
  lookAtOne: (socket: OneSocket) => Promise<void>,
) {
  /** When it cannot be told whether somebody may see it, they may not: their page connects again and asks. */
  const at = async (sockets: readonly OneSocket[]): Promise<void> => {
    for (const [index, socket] of sockets.entries()) {
      if (index % atOnce === atOnce - 1) await nextTurn();
      if (!socket.connected) continue;
      try {
        await lookAtOne(socket);
      } catch (error) {
        log("live-watch-failed", errorFields(error));
        cutLine(socket.data.line);
      }
    }
  };
  const asked = new Set<OneSocket>();
  let looking = false;

  return {
    at,
    /** However often something changes while others are looked at, each is looked at once more. */
    soon(sockets: readonly OneSocket[]): void {
      for (const socket of sockets) asked.add(socket);
      if (looking || asked.size === 0) return;
      looking = true;
      setImmediate(async () => {
        while (asked.size > 0) {
          const now = [...asked];
          asked.clear();
          await at(now);
        }
        looking = false;
      });
    },
  };
}
