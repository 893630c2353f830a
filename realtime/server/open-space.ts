import { errorFields } from "#app/http/error-fields.ts";
import type { SessionView } from "#app/sign-in/session-view.ts";
import { sessionOf } from "#app/sign-in/session-of.ts";
import type { Door } from "./door.ts";
import type { ClosedHandler } from "./handler.ts";
import type { Host } from "./host.ts";
import { cutLine } from "./line.ts";
import { typedAs, type LiveSocket, type SocketData, type Space } from "./live-sockets.ts";
import { takeFrames, type FrameTools } from "./take-frames.ts";

const mostSpaces = 20; // joined on one connection: a page of ours joins one

export type SpaceGiven<OneSocket extends LiveSocket> = {
  door: Door;
  host: Host;
  tools: FrameTools;
  /** Who may come in. `memberId` is kept with the socket; null refuses. */
  admit: (session: SessionView) => { memberId: string | null } | null;
  handlersOf: (socket: OneSocket) => ReadonlyMap<string, ClosedHandler>;
  left?: (socket: OneSocket) => void;
};

/** Lets sockets into a namespace, takes what they send, and clears up behind them. */
export function openSpace<OneSocket extends LiveSocket>(space: Space, given: SpaceGiven<OneSocket>): void {
  const { host, tools } = given;
  space.use(async (socket, next) => {
    const why = await whyNotAdmitted(typedAs<OneSocket>(socket), given);
    next(why === null ? undefined : new Error(why));
  });
  space.on("connection", (plain) => {
    const socket = typedAs<OneSocket>(plain);
    takeFrames(socket, given.handlersOf(socket), tools);
    plain.on("disconnect", () => {
      for (const seat of socket.data.seats.values()) host.leave(seat);
      given.left?.(socket);
    });
  });
}

type Admitting = Pick<SpaceGiven<LiveSocket>, "door" | "tools" | "admit">;

async function whyNotAdmitted(socket: LiveSocket, given: Admitting): Promise<string | null> {
  try {
    return (await admitOne(socket, given)) ? null : "gone";
  } catch (error) {
    given.tools.services.log("live-door-failed", errorFields(error));
    return "not-now";
  }
}

async function admitOne(socket: LiveSocket, { door, tools, admit }: Admitting): Promise<boolean> {
  const line = door.lineOf(socket.conn);
  if (line === null) return false;
  line.spaces += 1;
  if (line.spaces > mostSpaces) {
    cutLine(line);
    return false;
  }
  const session = await sessionOf(tools.services, line.tokenHash, "look");
  const admitted = session.tokenHash === null ? null : admit(session);
  if (admitted === null) return false;
  socket.data = {
    ...admitted,
    line,
    seats: new Map(),
    last: Promise.resolve(),
    waiting: 0,
    odd: 0,
    recorded: new Set(),
  } satisfies SocketData;
  return true;
}
