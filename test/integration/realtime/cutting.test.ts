import { expect, test, vi } from "vitest";
import { hashToken } from "#app/sign-in/token.ts";
import { endAccess } from "#app/use-cases/administration/end-access.ts";
import { stepAside } from "#app/use-cases/desk/step-aside.ts";
import { leaveSite } from "#app/use-cases/guide/leave-site.ts";
import { perform } from "#app/use-cases/perform.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import { closeOnDevice } from "#app/use-cases/tracking/close-on-device.ts";
import { endSession } from "#app/use-cases/sign-in/end-session.ts";
import { findReferralByReference } from "#db/queries/referrals.ts";
import { roleGrants } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { openLiveWorld, type LiveWorld } from "./live-world.ts";

const cut = { timeout: 2_000, interval: 20 };

const write = (world: LiveWorld, words: string) => {
  const { conversationId } = world.person;
  return perform(world.services(), sayAsPerson, { conversationId, clientId: crypto.randomUUID(), words });
};

test("signing out and leaving the site end every line of that session, and of no other", async () => {
  await using world = await openLiveWorld();
  const other = await world.sendOne();
  const lines = [
    await world.staffLine(),
    await world.personLine(),
    await world.personLine(),
    await world.personLine(other),
  ];
  const tokenHash = hashToken(world.worker.token);
  await perform(world.services(), endSession, { tokenHash, memberId: world.worker.memberId });
  await vi.waitFor(() => expect(lines.map(({ socket }) => socket.connected)).toEqual([false, true, true, true]), cut);
  await perform(world.services(), leaveSite, { tokenHash: hashToken(world.person.token), memberId: null });
  await vi.waitFor(() => expect(lines.map(({ socket }) => socket.connected)).toEqual([false, false, false, true]), cut);
});

test("closing it on this device takes the conversation away, and what is written then does not arrive", async () => {
  await using world = await openLiveWorld();
  const tab = await world.personLine();
  await tab.catchUp();
  await perform(world.services(), closeOnDevice, { tokenHash: hashToken(world.person.token) });
  await vi.waitFor(() => expect(tab.gone).toEqual([{ conversation: world.person.conversationId }]), cut);
  const seen = tab.items.length;
  await write(world, "after it was closed");
  expect(await tab.catchUp()).toEqual({ ok: false, kind: "gone" });
  expect(await tab.say("Hello")).toEqual({ ok: false, kind: "gone" });
  expect(tab.items).toHaveLength(seen);
  expect(tab.frames.join("\n")).not.toContain("after it was closed");
});

test("a worker who knows the person loses the conversation at once, and others keep it", async () => {
  await using world = await openLiveWorld();
  const { reference } = world.person;
  const [desk, lead] = [await world.staffLine(), await world.staffLine(world.lead)];
  await desk.catchUp(reference);
  await lead.catchUp(reference);
  const { db } = world.services();
  const version = (await findReferralByReference(db.read, reference))?.version ?? 0;
  await perform(world.services(), stepAside, { memberId: world.worker.memberId, reference, version });
  await vi.waitFor(() => expect(desk.gone).toEqual([{ reference }]), cut);
  await write(world, "only for the others");
  await vi.waitFor(() => expect(lead.items.at(-1)).toMatchObject({ words: "only for the others" }), cut);
  expect(lead.gone).toEqual([]);
  expect(desk.frames.join("\n")).not.toContain("only for the others");
});

test("a worker whose access ends is cut off", async () => {
  await using world = await openLiveWorld();
  const ana = await world.signIn("ana-ferreira");
  const desk = await world.staffLine(ana);
  await desk.catchUp(world.person.reference);
  const ended = await perform(world.services(), endAccess, { memberId: ana.memberId, by: "thomas-wetherell" });
  expect(ended.ok).toBe(true);
  await vi.waitFor(() => expect(desk.socket.connected).toBe(false), cut);
});

test("what ran out without anything happening is found when everyone is looked at", async () => {
  await using world = await openLiveWorld({ timings: { watchMs: 100 } });
  const [tab, desk] = [await world.personLine(), await world.staffLine()];
  await tab.catchUp();
  await desk.catchUp(world.person.reference);
  await world.write(async (db) => {
    await db
      .update(roleGrants)
      .set({ until: new Date(0) })
      .where(eq(roleGrants.memberId, world.worker.memberId));
  });
  await vi.waitFor(() => expect(desk.socket.connected).toBe(false), cut);
  expect(tab.socket.connected).toBe(true);
  world.clock.forward(25 * 60 * 60_000);
  await vi.waitFor(() => expect(tab.socket.connected).toBe(false), cut);
});

test("a page that only looks does not keep a session open that nobody uses", async () => {
  await using world = await openLiveWorld();
  const desk = await world.staffLine();
  for (let minutes = 0; minutes < 30; minutes += 10) {
    await desk.catchUp(world.person.reference);
    world.clock.forward(10 * 60_000);
  }
  expect(await desk.catchUp(world.person.reference)).toEqual({ ok: false, kind: "gone" });
  await vi.waitFor(() => expect(desk.socket.connected).toBe(false), cut);
});
