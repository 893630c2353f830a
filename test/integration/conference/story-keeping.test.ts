import { createCanvas } from "@napi-rs/canvas";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import { jobKinds } from "#app/jobs/job-kinds.ts";
import { action as addOne } from "#app/routes/conferences.$id_.keep_.stories/route.tsx";
import { action as keep, loader as keepPage } from "#app/routes/conferences.$id_.keep_.stories_.$number/route.tsx";
import { loader as sheet } from "#app/routes/conferences.$id_.keep_.stories_.$number_.sheet/route.tsx";
import { loader as picture } from "#app/routes/stories.$number_.picture/route.ts";
import { deleteMe } from "#app/use-cases/members/delete-me.ts";
import { addConsentMails } from "#app/use-cases/conference/add-consent-mails.ts";
import { perform } from "#app/use-cases/perform.ts";
import { ok } from "#app/domain/result.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { openStoryWorld, storyFields, type StoryWorld } from "./story-world.ts";

const address = "http://127.0.0.1/conferences/spring/keep/stories/1";
const params = { id: "spring", number: "1" };

async function send(world: StoryWorld, fields: Record<string, string>, file?: File, who: string | null = "fay") {
  const body = file === undefined ? new URLSearchParams(fields) : form(fields);
  if (file !== undefined && body instanceof FormData) body.append("files", file);
  return keep({ request: new Request(address, { method: "POST", body }), params, context: world.contextOf(who) });
}

const look = (world: StoryWorld) =>
  keepPage({ request: new Request(address), params, context: world.contextOf("fay") });

async function agreement(world: StoryWorld, over: Record<string, string> = {}) {
  const { wordsHash, consentId } = await look(world);
  return {
    intent: "consent",
    consentId,
    words: wordsHash,
    "takenOn-day": "1",
    "takenOn-month": "5",
    "takenOn-year": "2026",
    "untilOn-day": "6",
    "untilOn-month": "6",
    "untilOn-year": "2026",
    picture: "yes",
    read: "yes",
    ...over,
  };
}

test("a facilitator makes a card from a session, writes the consent down, and is shown the person's link once", async () => {
  await using world = await openStoryWorld();
  const body = new URLSearchParams({ ...storyFields, session: "1" });
  const request = new Request(address, { method: "POST", body });
  expect(await addOne({ request, params, context: world.contextOf("fay") })).toMatchObject({ status: 302 });
  const unread = await send(world, await agreement(world, { read: "" }));
  expect(unread).toMatchObject({ data: { errors: { read: expect.stringContaining("read") } } });
  const old = await send(world, await agreement(world, { words: "older words" }));
  expect(old).toMatchObject({ init: { status: 409 } });
  const form = await agreement(world);
  const given = await send(world, form);
  const link = "data" in given && "link" in given.data ? given.data.link : "";
  expect(link).toMatch(/\/story-consent\/[\w-]{43}$/);
  expect(await send(world, form)).toMatchObject({ status: 302 });
  expect(world.count("story_consents")).toBe(1);
  expect(world.filesHold(link.split("/").at(-1) ?? "")).toBe(false);
  const { consent } = await look(world);
  expect(consent).toMatchObject({ stands: true, takenByName: "Fay Sample", shownName: "", pictureAllowed: true });
  await expect(send(world, { intent: "withdraw" }, undefined, "mel")).rejects.toMatchObject({ init: { status: 404 } });
});

test("the sheet to sign has the words that must be read, and the story", async () => {
  await using world = await openStoryWorld();
  await world.add();
  const shown = await sheet({ request: new Request(address), params, context: world.contextOf("fay") });
  expect(shown.html).toContain("Copies already downloaded cannot be called back.");
  expect(shown.html).toContain("The help you get does not depend on it");
  expect(shown.mattered).toBe(storyFields.mattered);
});

test("a picture is shown without where it was taken, only when the person allowed it, and goes with the consent", async () => {
  await using world = await openStoryWorld();
  const number = await world.add();
  const plain = await createCanvas(40, 20).encode("jpeg");
  const exif = Buffer.from("Exif\0\0MM\0*GPSLatitude 54.9", "latin1");
  const length = Buffer.from([0, exif.length + 2]);
  const bytes = Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, plain.subarray(2)]);
  const file = new File([bytes], "walk.jpg");
  expect(await send(world, { intent: "picture" }, file)).toMatchObject({ status: 302 });
  expect((await look(world)).picture).toBe("being-checked");
  await makeRunner(world.services(), jobKinds).drain();
  expect((await look(world)).picture).toBe("there");
  const fetchIt = () =>
    picture({
      request: new Request("http://127.0.0.1/stories/1/picture"),
      params: { number: "1" },
      context: world.contextOf(null),
    });
  await world.agree(number, { pictureAllowed: true });
  await world.show(number);
  const answer = await fetchIt();
  expect(answer.headers.get("content-type")).toBe("image/jpeg");
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(Buffer.from(await answer.arrayBuffer()).includes("GPS")).toBe(false);
  world.clock.forward(60_000);
  await world.agree(number, { pictureAllowed: false });
  await expect(fetchIt()).rejects.toMatchObject({ init: { status: 404 } });
  world.clock.forward(60_000);
  await world.agree(number, { pictureAllowed: true });
  expect((await fetchIt()).status).toBe(200);
  await send(world, { intent: "withdraw" });
  await expect(fetchIt()).rejects.toMatchObject({ init: { status: 404 } });
});

test("a file that is no picture is not taken, with words that say what is", async () => {
  await using world = await openStoryWorld();
  await world.add();
  const answer = await send(world, { intent: "picture" }, new File(["Just words"], "words.txt"));
  expect(answer).toMatchObject({ data: { errors: { files: expect.stringContaining("JPEG") } } });
});

test("whoever took a consent hears once, thirty days before it ends; of one that was withdrawn nobody hears", async () => {
  await using world = await openStoryWorld();
  const services = world.services();
  for (const untilOn of ["2026-06-05", "2026-06-06", "2026-06-05"]) {
    const number = await world.add();
    await world.agree(number, { untilOn: number === 3 ? "2026-06-05" : untilOn });
    // A story of a sample conference is a sample; nobody is asked again for those.
    await world.write(async (db) => db.run(sql`UPDATE stories SET sample = 0 WHERE number = ${number}`));
    await world.show(number);
  }
  const gone = { request: new Request(address, { method: "POST", body: form({ intent: "withdraw" }) }) };
  await keep({ ...gone, params: { id: "spring", number: "3" }, context: world.contextOf("fay") });
  const morning = () =>
    perform(services, async (tools) => ok(await addConsentMails(tools, { today: "2026-05-06" })), null);
  await morning();
  await morning();
  await makeRunner(services, jobKinds).drain();
  const mails = await listDemoMails(services.db.read);
  const told = mails.filter(({ subject }) => subject === "A consent to a story ends soon");
  expect(told.map(({ toMail }) => toMail)).toEqual(["fay@example.org"]);
  expect(told[0]?.body).toContain("/conferences/spring/keep/stories/1");
  expect(told[0]?.body).not.toMatch(/heron/i);
});

test("a facilitator who has left stands as a former member beside the consent that they took", async () => {
  await using world = await openStoryWorld();
  const number = await world.add();
  await world.agree(number);
  await world.write(async (db) => db.run(sql`DELETE FROM role_grants WHERE member_id = 'fay'`));
  const left = await perform(world.services(), deleteMe, { memberId: "fay", heir: { kind: "facilitator" } });
  expect(left.ok).toBe(true);
  const shown = await keepPage({ request: new Request(address), params, context: world.contextOf("gus") });
  expect(shown.consent?.takenByName).toBe("Former member");
});

test("a story that is removed leaves no word and no consent behind, and its number is never given again", async () => {
  await using world = await openStoryWorld();
  const number = await world.add();
  await world.agree(number, { shownName: "Heronmary" });
  await world.show(number);
  await expect(send(world, { intent: "remove" }, undefined, "mel")).rejects.toMatchObject({ init: { status: 404 } });
  expect(await send(world, { intent: "remove" })).toMatchObject({ status: 302 });
  expect(world.count("story_consents")).toBe(0);
  const { read } = world.services().db;
  const left = read.all<Record<string, unknown>>(sql`SELECT * FROM stories`);
  expect(JSON.stringify(left)).not.toMatch(/heron|bench/i);
  await expect(look(world)).rejects.toMatchObject({ init: { status: 404 } });
  expect(await world.add()).toBe(number + 1);
});

function form(fields: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
}
