import { expect, test } from "vitest";
import { liveLimits, livePath } from "#realtime/messages.ts";
import { openLiveWorld, type LiveWorld } from "./live-world.ts";
import { patience } from "#test/support/live/patience.ts";

const handshake = (world: LiveWorld, headers: Record<string, string>) =>
  fetch(`${world.url}${livePath}/?EIO=4&transport=polling`, { headers });

test("only a page of ours can connect, over a socket and over plain requests", async () => {
  await using world = await openLiveWorld();
  for (const transports of [["websocket"], ["polling"]] as ("websocket" | "polling")[][])
    for (const origin of ["https://evil.example", `${world.url}.evil.example`, "null"])
      await expect(world.personLine(world.person, { origin, transports })).rejects.toThrow(
        /websocket error|xhr poll error/,
      );
  const { cookie } = world.person;
  const statuses = async (headers: Record<string, string>) => (await handshake(world, { cookie, ...headers })).status;
  expect(await statuses({})).toBe(403);
  expect(await statuses({ "sec-fetch-site": "cross-site", referer: `${world.url}/track` })).toBe(403);
  expect(await statuses({ referer: "https://evil.example/" })).toBe(403);
  // Older browsers name no origin when a page asks its own site.
  expect(await statuses({ referer: `${world.url}/track/ABC` })).toBe(200);
  expect(await statuses({ "sec-fetch-site": "same-origin" })).toBe(200);
});

test("without a session that is open nobody connects, and what they are told is kept by no cache", async () => {
  await using world = await openLiveWorld();
  const stranger = { ...world.person, cookie: `sid=${"a".repeat(43)}` };
  await expect(world.personLine(stranger)).rejects.toThrow("websocket error");
  await expect(world.personLine({ ...world.person, cookie: "" })).rejects.toThrow("websocket error");
  const { headers } = await handshake(world, { cookie: world.person.cookie, origin: world.url });
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("a person cannot enter the space of staff, and nobody a space without a name", async () => {
  await using world = await openLiveWorld();
  await expect(world.staffLine({ ...world.worker, cookie: world.person.cookie })).rejects.toThrow("gone");
  const tab = await world.personLine();
  tab.socket.io.socket("/").connect();
  await expect(
    new Promise((_resolve, reject) => tab.socket.io.socket("/").once("connect_error", reject)),
  ).rejects.toThrow("gone");
});

test("nobody opens what is not theirs, and it looks like what never was", async () => {
  await using world = await openLiveWorld();
  const other = await world.sendOne();
  const tab = await world.personLine();
  const gone = { ok: false, kind: "gone" };
  expect(await tab.ask("catch-up", { conversation: other.conversationId, after: 0 })).toEqual(gone);
  expect(await tab.ask("catch-up", { conversation: crypto.randomUUID(), after: 0 })).toEqual(gone);
  const words = { clientId: crypto.randomUUID(), words: "Hello" };
  expect(await tab.ask("say", { conversation: other.conversationId, ...words })).toEqual(gone);
  const neighbour = await world.staffLine(await world.signIn("wendy-theaker"));
  expect(await neighbour.catchUp(world.person.reference)).toEqual(gone);
  expect(await neighbour.catchUp("BDFGHKMNP")).toEqual(gone);
  expect(await neighbour.say(world.person.reference, "Hello")).toEqual(gone);
});

test("one session holds ten sockets and no more, and each that goes makes room", async () => {
  await using world = await openLiveWorld();
  const tabs = await Promise.allSettled(
    Array.from({ length: liveLimits.mostSockets + 5 }, () => world.personLine(world.person)),
  );
  const open = tabs.flatMap((tab) => (tab.status === "fulfilled" ? tab.value : []));
  expect(open).toHaveLength(liveLimits.mostSockets);
  const ended = open[0]?.ended();
  open[0]?.close();
  await ended;
  await expect.poll(() => world.counts().lines, patience).toBe(liveLimits.mostSockets - 1);
  await expect(world.personLine()).resolves.toBeDefined();
});

test("one address connects only so often", async () => {
  await using world = await openLiveWorld({ connects: 3 });
  for (let n = 0; n < 3; n++) await world.personLine();
  await expect(world.personLine()).rejects.toThrow("websocket error");
});
