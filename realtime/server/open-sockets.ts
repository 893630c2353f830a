import type { Server as HttpServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Server } from "socket.io";
import type { Services } from "#app/services.ts";
import { staffOf } from "#app/sign-in/staff-of.ts";
import { liveLimits, livePath, membersSpace, personSpace, staffSpace } from "#realtime/messages.ts";
import { makeDeskHints } from "./desk-hints.ts";
import { makeDoor, type DoorGiven } from "./door.ts";
import { makeFrameLimits } from "./frame-limits.ts";
import { closeHandler } from "./handler.ts";
import { hearEvents } from "./hear-events.ts";
import { makeHost } from "./host.ts";
import { makeWatch } from "./keep-watch.ts";
import { cutLine } from "./line.ts";
import { typedAs, type LiveSocket, type PersonSocket, type SocketServer, type StaffSocket } from "./live-sockets.ts";
import { openMembers } from "./members/open-members.ts";
import { openSpace } from "./open-space.ts";
import { personHandlers } from "./person-handlers.ts";
import { staffHandlers } from "./staff-handlers.ts";
import { runTimers, type Timings } from "./run-timers.ts";

export type SocketsGiven = DoorGiven & { timings?: Partial<Timings> };

export type Sockets = {
  /** How many connections, and how many conversations and threads somebody has open. */
  counts(): { lines: number; rooms: number };
  /** Finishes what it has begun, then closes every line: browsers come back by themselves, each after a while of its own. */
  stop(): Promise<void>;
};

const finishWithinMs = 2_000;
const closeWithinMs = 300;

/** Opens the live conversations, and what is live of threads, on a web server that answers already. Decision record 0018. */
export async function openSockets(services: Services, http: HttpServer, given: SocketsGiven): Promise<Sockets> {
  const door = makeDoor(services, given);
  const server = attach(http, door, given.timings ?? {});
  const host = makeHost(services, given.timings?.ghostMs ?? liveLimits.ghostMs);
  const hints = makeDeskHints();
  const state = { stopping: false };
  const limits = makeFrameLimits(services.config.limits.saysPerSessionPerSecond);
  const parts = { door, host, tools: { services, limits, isStopping: () => state.stopping } };

  openSpace<PersonSocket>(server.of(personSpace), {
    ...parts,
    admit: () => ({ memberId: null }),
    handlersOf: (socket) => {
      const { "catch-up": catchUp, say } = personHandlers(socket, host);
      return new Map([
        ["catch-up", closeHandler(catchUp)],
        ["say", closeHandler(say)],
      ]);
    },
  });
  openSpace<StaffSocket>(server.of(staffSpace), {
    ...parts,
    admit: (session) => {
      const member = staffOf(session);
      return member && { memberId: member.id };
    },
    handlersOf: (socket) => {
      const { "catch-up": catchUp, say, typing, desk } = staffHandlers(socket, host, hints);
      return new Map([
        ["catch-up", closeHandler(catchUp)],
        ["say", closeHandler(say)],
        ["typing", closeHandler(typing)],
        ["desk", closeHandler(desk)],
      ]);
    },
    left: (socket) => hints.forget(socket),
  });

  const members = openMembers(server.of(membersSpace), parts);

  const talking = (): LiveSocket[] => [
    ...socketsOf<PersonSocket>(server, personSpace),
    ...socketsOf<StaffSocket>(server, staffSpace),
  ];
  const watch = makeWatch(host, talking);
  const deafen = hearEvents(host, watch, hints, members);
  await host.presence.begin();
  const stopTimers = runTimers(host, [watch, members], given.timings ?? {});
  return {
    counts: () => ({ lines: door.all().length, rooms: host.rooms.count() + members.count() }),
    async stop() {
      state.stopping = true;
      door.close();
      stopTimers();
      await Promise.race([
        Promise.all([...talking(), ...members.sockets()].map(({ data }) => data.last)),
        sleep(finishWithinMs, null, { ref: false }),
      ]);
      deafen();
      hints.stop();
      host.stop();
      const lines = door.all();
      for (const { connection } of lines) connection.close();
      if (lines.length > 0) await sleep(closeWithinMs);
      for (const line of [...lines, ...door.ending()]) cutLine(line); // one that does not read would be waited for
      server.engine.close();
    },
  };
}

function attach(http: HttpServer, door: ReturnType<typeof makeDoor>, timings: Partial<Timings>): SocketServer {
  const { pingEveryMs = liveLimits.pingEveryMs, pingWaitMs = liveLimits.pingWaitMs } = timings;
  const server: SocketServer = new Server(http, {
    path: livePath,
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: liveLimits.mostFrameBytes,
    pingInterval: pingEveryMs,
    pingTimeout: pingWaitMs,
    connectTimeout: liveLimits.pingWaitMs,
    allowRequest: door.allowRequest,
  });
  server.engine.on("connection", door.enter);
  server.engine.on("headers", (headers: Record<string, string>) => {
    headers["X-Content-Type-Options"] = "nosniff";
  });
  // There is nothing in the space without a name.
  server.use((_socket, next) => next(new Error("gone")));
  return server;
}

function socketsOf<OneSocket extends LiveSocket>(server: SocketServer, space: string): OneSocket[] {
  return [...server.of(space).sockets.values()].map((socket) => typedAs<OneSocket>(socket));
}
