import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import type { Services } from "#app/services.ts";
import { makeRateLimits } from "#app/sign-in/rate-limits.ts";
import { turnLive } from "#app/use-cases/conversation/turn-live.ts";
import { perform } from "#app/use-cases/perform.ts";
import { openSockets, type SocketsGiven } from "#realtime/server/open-sockets.ts";
import { openGuideWorld } from "#test/integration/guide/guide-world.ts";
import { openPersonLine, openStaffLine, type LineOptions } from "#test/support/live/open-line.ts";
import { seedLive, sendOne, signIn, type LivePerson, type LiveStaff } from "#test/support/live/seed-live.ts";

type Given = { timings?: SocketsGiven["timings"]; says?: number; connects?: number };

/** The real services with a web server that has nothing but the sockets, and with somebody to talk. */
export async function openLiveWorld(given: Given = {}) {
  const world = await openGuideWorld();
  const services = servicesFor(world.services(), given);
  const server = createServer((_request, response) => response.writeHead(404).end());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const addressOf = () => "127.0.0.1";
  const timings = given.timings ?? {};
  const open = () => openSockets(services, server, { ownOrigins: new Set([url]), addressOf, timings });
  const sockets = await open();
  const seeded = await seedLive(services);
  const closing: { close(): void }[] = [];
  const keep = <Line extends { close(): void }>(line: Line): Line => {
    closing.push(line);
    return line;
  };
  return {
    ...world,
    ...seeded,
    url,
    port,
    services: () => services,
    counts: () => sockets.counts(),
    /** Lines as the system sees them, those among them that are only being closed. */
    connections: () => promisify(server.getConnections.bind(server))(),
    turnOff: () => perform(services, turnLive, { memberId: seeded.lead.memberId, teamId: seeded.teamId, on: false }),
    stopSockets: () => sockets.stop(),
    sendOne: () => sendOne(services),
    signIn: (memberId: string) => signIn(world.services(), memberId),
    personLine: (person: LivePerson = seeded.person, options: LineOptions = {}) =>
      openPersonLine(url, person, options).then(keep),
    staffLine: (staff: LiveStaff = seeded.worker, options: LineOptions = {}) =>
      openStaffLine(url, staff, options).then(keep),
    async [Symbol.asyncDispose]() {
      for (const line of closing) line.close();
      await sockets.stop();
      server.closeAllConnections();
      server.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

export type LiveWorld = Awaited<ReturnType<typeof openLiveWorld>>;

function servicesFor(services: Services, { says, connects }: Given): Services {
  const { limits } = services.config;
  const asked = {
    ...limits,
    saysPerSessionPerSecond: says ?? limits.saysPerSessionPerSecond,
    connectsPerAddressPerMinute: connects ?? limits.connectsPerAddressPerMinute,
  };
  return { ...services, config: { ...services.config, limits: asked }, limits: makeRateLimits(asked) };
}
