import { expect, test } from "vitest";
import * as listPage from "#app/routes/account_.words/route.tsx";
import * as wordsPage from "#app/routes/your-words.$token/route.tsx";
import { editPost } from "#app/use-cases/discussion/edit-post.ts";
import { changeResource } from "#app/use-cases/library/change-resource.ts";
import { addVersion } from "#app/use-cases/library/add-version.ts";
import { deleteMe } from "#app/use-cases/members/delete-me.ts";
import { redactPost } from "#app/use-cases/moderation/redact-post.ts";
import { perform } from "#app/use-cases/perform.ts";
import { endSharing } from "#app/use-cases/sharing/end-sharing.ts";
import { openSharingWorld } from "./sharing-world.ts";

test("nobody's words are in the library before their yes, and only facilitators ask", async () => {
  await using world = await openSharingWorld();
  expect(await world.ask({ viewer: world.viewerOf("ann") })).toMatchObject({ refusal: { kind: "no-such-thread" } });
  expect(await world.ask()).toMatchObject({ ok: true, value: { asked: 3 } });
  expect(await world.publish()).toMatchObject({ refusal: { kind: "nothing-agreed" } });
  expect(await world.answer("ann", "named")).toMatchObject({ ok: true });
  expect(await world.answer("ben", "unnamed")).toMatchObject({ ok: true });
  expect(await world.publish({ hasRead: false })).toMatchObject({ refusal: { kind: "not-read" } });
  expect(await world.publish()).toMatchObject({ ok: true });
  const filed = await world.filed();
  expect(filed).toContain("The question, by ann Sample");
  expect(filed).toContain("Blyth plays on Mondays, says a member");
  expect(filed).not.toContain("gloves");
  expect(filed).not.toContain("ben Sample");
  expect(filed).not.toContain("cleo");
  expect(await world.resource()).toMatchObject({
    kind: "seen",
    resource: { fields: { permission: "writers-agreed" } },
  });
});

test("what was written without a name has none in the library either, whatever its writer says", async () => {
  await using world = await openSharingWorld();
  await world.ask();
  for (const id of ["ann", "cleo"]) await world.answer(id, "named");
  await world.publish();
  expect(await world.filed()).toContain("The answer, by a member");
  expect(await world.filed()).not.toContain("cleo");
});

test("a no that comes later takes the words out of every version, from the search and from the disk", async () => {
  await using world = await openSharingWorld({ reads: true });
  await world.ask();
  for (const id of ["ann", "ben", "cleo"]) await world.answer(id, "unnamed");
  await world.publish();
  const before = await world.bytesOnDisk();
  expect(await world.finds("gloves")).toBe(1);
  expect(await world.answer("cleo", "no")).toMatchObject({ ok: true });
  expect(await world.pages()).toBe("[]"); // at once, before any job
  expect(await world.finds("gloves")).toBe(0);
  await world.drain();
  expect(await world.pages()).not.toContain("gloves");
  expect([await world.finds("gloves"), await world.finds("Mondays")]).toEqual([0, 1]);
  expect(await world.bytesOnDisk()).toBeLessThanOrEqual(before);
  const standing = await world.resource();
  const versions = standing.kind === "seen" ? standing.resource.versions : [];
  expect(versions.map(({ number, files }) => [number, files.length])).toEqual([
    [2, 1],
    [1, 0],
  ]);
});

test("who takes the name away is named nowhere from then on, and the words stay", async () => {
  await using world = await openSharingWorld();
  await world.ask();
  await world.answer("ben", "named");
  await world.publish();
  expect(await world.filed()).toContain("ben Sample");
  await world.answer("ben", "unnamed");
  await world.drain();
  expect(await world.filed()).not.toContain("ben Sample");
  expect(await world.filed()).toContain("Mondays");
});

test("an edit takes the words out and asks again; a yes holds for the words that were shown", async () => {
  await using world = await openSharingWorld();
  await world.ask();
  for (const id of ["ann", "ben"]) await world.answer(id, "named");
  await world.publish();
  const edit = { viewer: world.viewerOf("ben"), thread: world.talk.number, post: 2, version: 1 };
  world.clock.forward(86_400_000);
  await world.drain();
  world.sent.length = 0;
  const more = { body: "Blyth plays on Fridays", title: null, saidNotPersonal: false };
  expect(await perform(world.services, editPost, { ...edit, ...more })).toMatchObject({ ok: true });
  await world.drain();
  expect(await world.stands()).toEqual(["1 yes", "2 changed", "3 waits"]);
  expect(await world.filed()).not.toContain("Blyth plays");
  expect(world.sent.map(({ to, subject }) => [to, subject])).toEqual([
    ["ben@example.org", "May we keep your words in the library?"],
  ]);
  await world.answer("ben", "named");
  expect(await world.filed()).not.toContain("Fridays"); // a facilitator puts new words in, once they have read them
  await world.publish();
  expect(await world.filed()).toContain("Fridays");
});

test("a redaction takes a post out of the resource, with what was written above it", async () => {
  await using world = await openSharingWorld();
  await world.ask();
  for (const id of ["ann", "ben"]) await world.answer(id, "named");
  await world.publish();
  const given = { viewer: world.viewerOf("fay"), thread: world.talk.number, post: 2, why: "Recognisable" };
  expect(await perform(world.services, redactPost, given)).toMatchObject({ ok: true });
  expect(await world.filed()).toBe("");
  await world.drain();
  expect(await world.filed()).not.toContain("Mondays");
  expect(await world.filed()).not.toContain("Quoits are played in Blyth");
  expect(await world.filed()).toContain("Who knows quoits?");
});

test("whoever deletes themselves said no; with nobody left the resource is withdrawn and has a plain title", async () => {
  await using world = await openSharingWorld();
  await world.ask();
  await world.answer("ann", "named");
  await world.publish();
  const gone = { memberId: "ann", heir: { kind: "facilitator" as const } };
  expect(await perform(world.services, deleteMe, gone)).toMatchObject({ ok: true });
  await world.drain();
  expect(await world.filed()).toBe("");
  expect(await world.resource()).toMatchObject({ kind: "withdrawn" });
  expect(await world.resource("fay")).toMatchObject({ resource: { row: { title: "A discussion among members" } } });
});

test("a wider audience asks everybody again, and the library's own form cannot make it wider", async () => {
  await using world = await openSharingWorld();
  await world.ask({ visibility: "members" });
  for (const id of ["ann", "ben"]) await world.answer(id, "named");
  await world.publish();
  expect(await world.resource()).toMatchObject({ kind: "unknown" });
  const seen = await world.resource("fay");
  if (seen.kind !== "seen") throw new Error("There is no resource");
  const { row, fields } = seen.resource;
  const release = { visibility: "public" as const, spaceId: null, embargoUntil: null };
  const change = { viewer: world.viewerOf("fay"), number: row.number, seen: row.changedAt.getTime(), fields };
  expect(
    await perform(world.services, changeResource, { ...change, release, why: "", notesRead: false }),
  ).toMatchObject({ refusal: { kind: "wider-than-agreed" } });
  const url = { kind: "link" as const, url: "https://example.org" };
  const version = { viewer: world.viewerOf("fay"), number: row.number, content: url, why: "x" };
  expect(await perform(world.services, addVersion, version)).toMatchObject({ refusal: { kind: "of-a-discussion" } });
  await world.ask({ visibility: "public" });
  expect(await world.stands()).toEqual(["1 changed", "2 changed", "3 waits"]);
  expect(await world.filed()).toBe("");
});

test("a title that is the question's own needs the yes of whoever asked it", async () => {
  await using world = await openSharingWorld();
  const { fields } = { fields: { title: "Who knows quoits?" } };
  await world.ask();
  const sharing = await world.sharing();
  await world.ask({ fields: { ...sharing.fields, ...fields } });
  await world.answer("ben", "named");
  expect(await world.publish()).toMatchObject({ refusal: { kind: "title-of-another" } });
  await world.answer("ann", "unnamed");
  expect(await world.publish()).toMatchObject({ ok: true });
});

test("after the stated time no answer is a no, a later yes still counts, and an ended request takes no answer", async () => {
  await using world = await openSharingWorld();
  await world.ask();
  world.clock.forward(15 * 86_400_000);
  expect(await world.stands()).toEqual(["1 silent", "2 silent", "3 silent"]);
  expect(await world.answer("ann", "named")).toMatchObject({ ok: true });
  expect(await world.stands()).toEqual(["1 yes", "2 silent", "3 silent"]);
  const end = { viewer: world.viewerOf("fay"), thread: world.talk.number };
  expect(await perform(world.services, endSharing, end)).toMatchObject({ ok: true });
  expect(await world.answer("ben", "named")).toMatchObject({ refusal: { kind: "not-asked" } });
});

test("the link in the mail shows a writer their own words alone, changes nothing by being opened, and takes an answer", async () => {
  await using world = await openSharingWorld();
  await world.ask();
  await world.drain();
  const mail = world.sent.find(({ to }) => to === "cleo@example.org");
  const token = /\/your-words\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const stranger = world.browser();
  const shown = await stranger.get(wordsPage.loader, { token });
  expect(shown).toMatchObject({
    status: 200,
    body: { view: { own: [{ number: 3, withoutName: true }], answer: null } },
  });
  expect(JSON.stringify(shown.body)).not.toMatch(/Mondays|ann Sample|ben Sample/);
  expect(await world.stands()).toEqual(["1 waits", "2 waits", "3 waits"]);
  const view = shown.body?.["view"] as { terms: number; shown: string };
  const form = { terms: String(view.terms), shown: view.shown };
  expect(await stranger.post(wordsPage.action, form, { token })).toMatchObject({ status: 422 });
  const other = { ...form, shown: "other:1", answer: "unnamed" };
  expect(await stranger.post(wordsPage.action, other, { token })).toMatchObject({ status: 409 });
  await stranger.post(wordsPage.action, { ...form, answer: "unnamed" }, { token });
  expect(await world.stands()).toEqual(["1 waits", "2 waits", "3 yes"]);
  expect(await stranger.get(wordsPage.loader, { token: `${token}x` })).toMatchObject({ status: 410 });
  const own = await world.signedIn("ann");
  expect(await own.get(listPage.loader)).toMatchObject({
    body: { asked: [{ title: "Playing quoits", answer: null }] },
  });
});
