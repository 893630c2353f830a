import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as deletePage from "#app/routes/account_.delete/route.tsx";
import * as dataPage from "#app/routes/account_.my-data/route.tsx";
import * as memberPage from "#app/routes/members_.$member/route.tsx";
import * as invitationsPage from "#app/routes/network.invitations/route.tsx";
import * as upkeepPage from "#app/routes/network.members.$member/route.tsx";
import * as upkeepList from "#app/routes/network.members._index/route.tsx";
import { replaceProfile } from "#db/queries/profiles.ts";
import { findLiveSession } from "#db/queries/sessions.ts";
import { members, profileFields, profiles, resourceOwners, resources, sessions } from "#db/schema/index.ts";
import { administrator, rashid } from "#test/integration/desk/desk-world.ts";
import { facilitator, openMembersWorld } from "./members-world.ts";

type World = Awaited<ReturnType<typeof openMembersWorld>>;

const words = { language: "en", author: "A", organisation: "", contact: "", madeOn: "", licence: "", permission: "" };

/** A resource that a member owns. */
async function owning(world: World, memberId: string, number: number): Promise<void> {
  const at = world.clock.now();
  const flags = { notesAllowed: false, sample: true, views: 0, downloads: 0, credit: "" };
  const id = `resource-${number}`;
  await world.write(async (db) => {
    const row = {
      ...words,
      ...flags,
      id,
      number,
      kind: "link" as const,
      title: `Walks ${number}`,
      summary: "",
      type: "guide",
    };
    await db
      .insert(resources)
      .values({ ...row, visibility: "members", createdAt: at, createdBy: memberId, changedAt: at });
    await db.insert(resourceOwners).values({ resourceId: id, memberId, since: at });
  });
}

const ownersOf = async (world: World, number: number) =>
  (
    await world
      .read()
      .select()
      .from(resourceOwners)
      .where(eq(resourceOwners.resourceId, `resource-${number}`))
  ).map(({ memberId }) => memberId);

test("a facilitator ends a member's access in one act: sessions and invitations end, and what they own is handed on", async () => {
  await using world = await openMembersWorld();
  const id = await world.addMember("Nadia", [["contributor", null]]);
  const heir = await world.addMember("Heir", []);
  const nadia = await world.signedIn(id);
  await owning(world, id, 901);
  const grace = await world.signedIn(facilitator);
  const end = (heirMail: string) => grace.post(upkeepPage.action, { heirMail }, { member: id });
  expect(await end("")).toMatchObject({
    status: 422,
    body: { errors: { heirMail: expect.stringContaining("1 resource") as string } },
  });
  expect(await end("nobody@example.org")).toMatchObject({ status: 422 });
  expect(await end(`${id}@example.org`)).toMatchObject({ status: 422 });
  expect(await end(`${heir}@example.org`)).toMatchObject({ location: "/network/members?done=ended" });
  expect(await ownersOf(world, 901)).toEqual([heir]);
  const [session] = await world.read().select().from(sessions).where(eq(sessions.memberId, id));
  expect(await findLiveSession(world.read(), session?.tokenHash ?? "", world.clock.now())).toBe(null);
  expect(await nadia.get(deletePage.loader)).toMatchObject({ location: "/sign-in" });
  expect(await world.changes(id)).toContain("access-ended");
  expect(await grace.get(memberPage.loader, { member: id })).toMatchObject({ status: 404 });
});

test("the invitations of somebody who leaves end with them, and a facilitator ends nobody of the staff", async () => {
  await using world = await openMembersWorld();
  const other = await world.addMember("Second", [["facilitator", null]]);
  const browser = await world.signedIn(other);
  await browser.post(invitationsPage.action, { addresses: "new@example.org", role: "", scope: "", spaceId: "" });
  await world.runner.drain();
  const token = await world.tokenOf("new@example.org");
  const grace = await world.signedIn(facilitator);
  expect(await grace.post(upkeepPage.action, {}, { member: other })).toMatchObject({ status: 422 });
  const thomas = await world.signedIn(administrator);
  expect(await thomas.post(upkeepPage.action, {}, { member: other })).toMatchObject({ status: 302 });
  const { action } = await import("#app/routes/sign-in_.$token/route.tsx");
  expect((await world.browser().post(action, {}, { token })).status).toBe(410);
  const ofPlace = await world.addMember("Own", [["facilitator", "place:E06000005"]]);
  expect(await world.send(ofPlace, upkeepList.loader)).toMatchObject({ status: 404 });
  expect(await world.send(ofPlace, upkeepPage.action, { params: { member: rashid }, form: [] })).toMatchObject({
    status: 404,
  });
});

test("whoever deletes their account leaves nothing of themselves; what they owned has an owner, and history says former member", async () => {
  await using world = await openMembersWorld();
  const id = await world.addMember("Nadia Canary", []);
  await owning(world, id, 902);
  await world.write((db) =>
    replaceProfile(db, id, {
      words: { workRole: "canaryrole", organisation: "", place: "", phone: "", askMeAbout: "", about: "" },
      seenBy: { name: "public" },
      changedAt: world.clock.now(),
    }),
  );
  const nadia = await world.signedIn(id);
  expect((await nadia.get(deletePage.loader)).body).toMatchObject({ refusal: null, owned: [{ number: 902 }] });
  expect(await nadia.post(deletePage.action, { heir: "facilitator" })).toMatchObject({ status: 422 });
  expect(
    await nadia.post(deletePage.action, { heir: "member", heirMail: "no@example.org", sure: "yes" }),
  ).toMatchObject({ status: 422 });
  expect(await nadia.post(deletePage.action, { heir: "facilitator", sure: "yes" })).toMatchObject({
    status: 302,
    location: "/",
  });
  expect(await ownersOf(world, 902)).toEqual([facilitator]);
  const [row] = await world.read().select().from(members).where(eq(members.id, id));
  expect(row).toMatchObject({ name: "Former member", mail: `${id}@gone.invalid`, active: false });
  expect(await world.read().select().from(profiles).where(eq(profiles.memberId, id))).toEqual([]);
  expect(await world.read().select().from(profileFields).where(eq(profileFields.memberId, id))).toEqual([]);
  const grace = await world.signedIn(facilitator);
  expect((await grace.get(upkeepList.loader, {}, "/network/members?q=canary")).body).toMatchObject({ members: [] });
  expect((await grace.get(upkeepList.loader, {}, "/network/members?q=former")).body).toMatchObject({ members: [] });
});

test("the last administrator stays, and whoever works at the desk asks an administrator first", async () => {
  await using world = await openMembersWorld();
  const form: [string, string][] = [["sure", "yes"]];
  const refused = await world.send(administrator, deletePage.action, { form });
  expect(refused).toMatchObject({
    status: 422,
    body: { errors: { form: expect.stringContaining("only administrator") as string } },
  });
  expect(await world.send(rashid, deletePage.action, { form })).toMatchObject({ status: 422 });
  await world.addMember("Second", [["administrator", null]]);
  expect(await world.send(administrator, deletePage.action, { form })).toMatchObject({ status: 302 });
});

test("my data comes as a ZIP with a page to read and a file for computers, and shows code as text", async () => {
  await using world = await openMembersWorld();
  const id = await world.addMember("<b>Nadia</b>", []);
  await owning(world, id, 903);
  const context = await world.contextOf(id);
  const request = new Request("http://127.0.0.1:3000/account/my-data");
  const answer = (await dataPage.loader({ request, params: {}, context })) as Response;
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="my-data.zip"');
  const files = await unzip(Buffer.from(await answer.arrayBuffer()));
  expect(JSON.parse(files["my-data.json"] ?? "")).toMatchObject({
    name: "<b>Nadia</b>",
    looksAfter: [{ number: 903 }],
  });
  expect(files["read-me.html"]).toContain("&lt;b&gt;Nadia&lt;/b&gt;");
  expect(files["read-me.html"]).toContain("Walks 903");
});

/** The files of a ZIP by name. */
async function unzip(bytes: Buffer): Promise<Record<string, string>> {
  const { fromBuffer } = await import("yauzl");
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, string>>();
  fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
    if (error !== null) return reject(error);
    const files: Record<string, string> = {};
    zip.on("entry", (entry: { fileName: string }) => {
      zip.openReadStream(entry as never, (broken, stream) => {
        if (broken !== null) return reject(broken);
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => {
          files[entry.fileName] = Buffer.concat(parts).toString("utf8");
          zip.readEntry();
        });
      });
    });
    zip.on("end", () => resolve(files));
    zip.readEntry();
  });
  return promise;
}
