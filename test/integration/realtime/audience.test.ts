import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { joinLive } from "#app/use-cases/conversation/join-live.ts";
import { giveToWorker } from "#app/use-cases/desk/give-to-worker.ts";
import { sayToPerson } from "#app/use-cases/desk/say-to-person.ts";
import { writeNote } from "#app/use-cases/desk/write-note.ts";
import { perform } from "#app/use-cases/perform.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import { findReferralByReference } from "#db/queries/referrals.ts";
import type { LineOptions } from "#test/support/live/open-line.ts";
import { openLiveWorld, type LiveWorld } from "./live-world.ts";
import { patience } from "#test/support/live/patience.ts";

const canary = "zz-canary-zz";
const deskSecrets = [canary, "Ana Ferreira", "-ferreira", "-khan", "typing", "stockton", "too-much"];

test.each<[string, NonNullable<LineOptions["transports"]>]>([
  ["a socket", ["websocket"]],
  ["plain requests", ["polling"]],
])("nothing that is for staff is in any frame of the person, over %s", async (_name, transports) => {
  await using world = await openLiveWorld();
  const { reference } = world.person;
  const tab = await world.personLine(world.person, { transports });
  await tab.catchUp();
  const desk = await world.staffLine();
  await desk.catchUp(reference);
  const ana = await world.signIn("ana-ferreira");
  const other = await world.staffLine(ana);
  await other.catchUp(reference);

  other.typing(reference);
  await vi.waitFor(() => expect(desk.nows.at(-1)).toMatchObject({ typing: ["Ana Ferreira"] }), patience);
  const note = { memberId: ana.memberId, reference, words: canary, clientId: randomUUID() };
  await perform(world.services(), writeNote, note);
  await giveToRashid(world);
  await perform(world.services(), joinLive, { memberId: world.worker.memberId, reference });
  await desk.say(reference, "Shall we go on Thursday?", randomUUID(), 1_000);
  await vi.waitFor(() => expect(tab.items.at(-1)).toMatchObject({ words: "Shall we go on Thursday?" }), patience);
  await vi.waitFor(() => expect(tab.nows.at(-1)).toMatchObject({ watching: true }), patience);
  await tab.catchUp();

  const everything = tab.frames.join("\n");
  expect(everything).toContain("Shall we go on Thursday?");
  for (const secret of deskSecrets) expect(everything).not.toContain(secret);
  expect(desk.frames.join("\n")).toContain(canary);
});

test("files reach both sides live, by name and never with their bytes, and one of a private note stays at the desk", async () => {
  await using world = await openLiveWorld();
  const { reference, conversationId } = world.person;
  const [tab, desk] = [await world.personLine(), await world.staffLine()];
  await tab.catchUp();
  await desk.catchUp(reference);
  const inside = "zz-bytes-zz";
  const file = (name: string) =>
    [{ name, mediaType: "text/plain", content: Buffer.from(inside), scan: "clean" as const }] as const;
  const on = { memberId: world.worker.memberId, reference, clientId: randomUUID() };
  await perform(world.services(), writeNote, { ...on, words: "A note", files: file(`${canary}.txt`) });
  const seen = { after: 1_000 };
  const said = { ...on, clientId: randomUUID(), words: "For you", seen, personIsThere: true };
  await perform(world.services(), sayToPerson, { ...said, files: file("leaflet.txt") });
  const own = { conversationId, clientId: randomUUID(), words: "", files: file("mine.txt") };
  await perform(world.services(), sayAsPerson, own);
  await vi.waitFor(() => expect(desk.items.at(-1)).toMatchObject({ files: [{ name: "mine.txt" }] }), patience);
  await vi.waitFor(() => expect(tab.items.at(-1)).toMatchObject({ files: [{ name: "mine.txt" }] }), patience);
  expect(tab.items.at(-2)).toMatchObject({ words: "For you", files: [{ name: "leaflet.txt", size: "11 bytes" }] });
  expect(desk.frames.join("\n")).toContain(`${canary}.txt`);
  await tab.catchUp();
  const everything = tab.frames.join("\n");
  expect(everything).not.toContain(canary);
  for (const frames of [everything, desk.frames.join("\n")]) {
    expect(frames).not.toContain(inside);
    expect(frames).not.toContain(Buffer.from(inside).toString("base64"));
  }
});

test("what a person is sent has the fields of their own types and no others", async () => {
  await using world = await openLiveWorld();
  const { reference } = world.person;
  const [tab, desk] = [await world.personLine(), await world.staffLine()];
  await tab.catchUp();
  await desk.catchUp(reference);
  await tab.say("Hello");
  await vi.waitFor(() => expect(desk.items.at(-1)).toMatchObject({ words: "Hello" }), patience);
  await desk.say(reference, "Hello to you");
  await vi.waitFor(() => expect(tab.items.at(-1)).toMatchObject({ words: "Hello to you" }), patience);
  const fields = new Set(tab.items.flatMap((item) => Object.keys(item)));
  expect([...fields].toSorted()).toEqual(["at", "clientId", "from", "kind", "n", "words"]);
  const now = new Set(tab.nows.flatMap((one) => Object.keys(one)));
  expect([...now].every((field) => ["says", "watching"].includes(field))).toBe(true);
  expect(tab.items.at(-1)).toMatchObject({ from: "us", clientId: null });
});

async function giveToRashid(world: LiveWorld): Promise<void> {
  const { db } = world.services();
  const version = (await findReferralByReference(db.read, world.person.reference))?.version ?? 0;
  const { reference } = world.person;
  const { memberId: workerId } = world.worker;
  const input = { memberId: world.lead.memberId, reference, version, workerId, reason: "too-much" } as const;
  expect((await perform(world.services(), giveToWorker, input)).ok).toBe(true);
}
