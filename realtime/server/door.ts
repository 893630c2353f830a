import type { Socket as Connection } from "engine.io";
import type { IncomingMessage } from "node:http";
import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { comesFromUs } from "#app/sign-in/comes-from-us.ts";
import { readSession } from "#app/sign-in/read-session.ts";
import { liveLimits } from "#realtime/messages.ts";
import { cutLine, goodbyeMs, type Line } from "./line.ts";

export type DoorGiven = {
  ownOrigins: ReadonlySet<string>;
  /** The address that limits count, a proxy's word taken only as far as it is trusted. */
  addressOf: (request: IncomingMessage) => string;
};

export type Door = ReturnType<typeof makeDoor>;

/**
 * Who may connect: a page of our own, with a session that is open, not too often from one address and not with too many
 * sockets of one session. Of the request nothing is kept but the hash of the session's token.
 */
export function makeDoor(services: Services, { ownOrigins, addressOf }: DoorGiven) {
  const admitted = new WeakMap<IncomingMessage, string>();
  const lines = new Map<string, Set<Line>>(); // by session
  const lineOf = new WeakMap<Connection, Line>();
  const ending = new Set<Line>();
  let open = true;

  const isFull = (tokenHash: string) => (lines.get(tokenHash)?.size ?? 0) >= liveLimits.mostSockets;

  const whyNot = async (request: IncomingMessage): Promise<string | null> => {
    if (!open) return "closing";
    if (!comesFromPage(request, ownOrigins)) return "foreign";
    const allowance = await services.limits.take("connect", { session: null, address: addressOf(request) });
    if (!allowance.allowed) return "too-many";
    const { tokenHash } = await readSession(services, request.headers.cookie ?? null, "look");
    if (tokenHash === null) return "no-session";
    if (isFull(tokenHash)) return "too-many";
    admitted.set(request, tokenHash);
    return null;
  };

  const forget = (line: Line): void => {
    const own = lines.get(line.tokenHash);
    own?.delete(line);
    if (own?.size === 0) lines.delete(line.tokenHash);
  };

  /** A page that answers nothing takes no goodbye either: what is left of its line is not waited for. */
  const endSoon = (line: Line): void => {
    ending.add(line);
    setTimeout(() => {
      ending.delete(line);
      cutLine(line);
    }, goodbyeMs).unref();
  };

  return {
    allowRequest(request: IncomingMessage, decide: (why: string | null, allowed: boolean) => void): void {
      whyNot(request).then(
        (why) => decide(why, why === null),
        (error: unknown) => {
          services.log("live-door-failed", errorFields(error));
          decide("not-now", false);
        },
      );
    },

    /** Keeps whose connection it is. Two that came in the same moment were let in together: counted again here. */
    enter(connection: Connection): void {
      const tokenHash = admitted.get(connection.request);
      Reflect.set(connection, "request", null); // its headers would stay in memory for as long as the line is open
      const line = { tokenHash: tokenHash ?? "", connection, spaces: 0 };
      if (tokenHash === undefined || isFull(tokenHash)) return cutLine(line);
      lines.set(tokenHash, (lines.get(tokenHash) ?? new Set()).add(line));
      lineOf.set(connection, line);
      connection.on("close", () => {
        forget(line);
        endSoon(line);
      });
    },

    lineOf: (connection: Connection): Line | null => lineOf.get(connection) ?? null,
    all: (): Line[] => [...lines.values()].flatMap((own) => [...own]),
    /** Those that were told goodbye, or answered nothing, a moment ago. */
    ending: (): Line[] => [...ending],
    close: () => void (open = false),
  };
}

/**
 * A socket always names its origin. Older browsers name none when a page of ours asks over plain requests, and then the
 * page that asks is named instead.
 */
function comesFromPage({ headers }: IncomingMessage, ownOrigins: ReadonlySet<string>): boolean {
  if (headers.origin !== undefined || headers["sec-fetch-site"] !== undefined || headers.upgrade !== undefined)
    return comesFromUs(headers, ownOrigins);
  return URL.canParse(headers.referer ?? "") && ownOrigins.has(new URL(headers.referer ?? "").origin);
}
