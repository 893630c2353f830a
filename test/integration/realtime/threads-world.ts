import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Services } from "#app/services.ts";
import { makeRateLimits } from "#app/sign-in/rate-limits.ts";
import { hashToken } from "#app/sign-in/token.ts";
import { addPost } from "#app/use-cases/discussion/add-post.ts";
import { perform } from "#app/use-cases/perform.ts";
import { insertSession } from "#db/queries/sessions.ts";
import { openSockets, type SocketsGiven } from "#realtime/server/open-sockets.ts";
import { openSpaceWorld } from "#test/integration/discussion/space-world.ts";
import type { LineOptions } from "#test/support/live/open-line.ts";
import { openMemberLine } from "#test/support/live/open-member-line.ts";

const day = 24 * 60 * 60_000;

/** Thread 1 in a space of members and the sockets of the site, on a web server that has nothing else. */
export async function openThreadsWorld(timings: SocketsGiven["timings"] = {}) {
  const world = await openSpaceWorld();
  const services = withRoom(world.services());
  const server = createServer((_request, response) => response.writeHead(404).end());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const given = { ownOrigins: new Set([url]), addressOf: () => "127.0.0.1", timings };
  const sockets = await openSockets(services, server, given);
  const lines: { close(): void }[] = [];
  return {
    ...world,
    services: () => services,
    counts: () => sockets.counts(),
    /** A session of a member, as a browser keeps it. */
    async session(memberId: string) {
      const token = randomBytes(32).toString("base64url");
      const now = world.clock.now();
      const ends = new Date(now.getTime() + day);
      const times = { createdAt: now, lastSeenAt: now, idleEndsAt: ends, endsAt: ends, secondStepAt: null };
      const session = { tokenHash: hashToken(token), memberId, ...times, revokedAt: null, device: "a test" };
      await world.write((db) => insertSession(db, session));
      return { cookie: `sid=${token}`, tokenHash: session.tokenHash };
    },
    async line(cookie: string, options: LineOptions = {}) {
      const line = await openMemberLine(url, cookie, options);
      lines.push(line);
      return line;
    },
    async answer(memberId: string, thread = 1, body = "So do we") {
      const viewer = await world.viewerOf(memberId);
      const words = { postId: randomUUID(), body, saidNotPersonal: false };
      const added = await perform(services, addPost, { viewer, thread, ...words });
      if (!added.ok) throw new Error(added.refusal.kind);
      return added.value.post ?? 0;
    },
    async [Symbol.asyncDispose]() {
      for (const line of lines) line.close();
      await sockets.stop();
      server.closeAllConnections();
      server.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

export type ThreadsWorld = Awaited<ReturnType<typeof openThreadsWorld>>;

/** All pages of a test come from one address. */
function withRoom(services: Services): Services {
  const limits = { ...services.config.limits, connectsPerAddressPerMinute: 10_000 };
  return { ...services, config: { ...services.config, limits }, limits: makeRateLimits(limits) };
}
