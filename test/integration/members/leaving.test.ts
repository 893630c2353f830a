import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import * as deletePage from "#app/routes/account_.delete/route.tsx";
import * as dataPage from "#app/routes/account_.my-data/route.tsx";
import * as memberPage from "#app/routes/members_.$member/route.tsx";
import * as invitationsPage from "#app/routes/network.invitations/route.tsx";
import * as upkeepPage from "#app/routes/network.members.$member/route.tsx";
import * as upkeepList from "#app/routes/network.members._index/route.tsx";
import { endAccess } from "#app/use-cases/administration/end-access.ts";
import { addOwner, endOwner } from "#app/use-cases/library/change-owners.ts";
import { changeLists } from "#app/use-cases/library/keep-lists.ts";
import { joinSpace } from "#app/use-cases/members/join-space.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listChanges } from "#db/queries/library/resources.ts";
import { noProfileWords } from "#app/domain/people/profile.ts";
import { replaceProfile } from "#db/queries/profiles.ts";
import { findLiveSession } from "#db/queries/sessions.ts";
import {
  memberLists,
  members,
  profileFields,
  profiles,
  resourceOwners,
  resources,
  sessions,
} from "#db/schema/index.ts";
import { insertSpace } from "../library/library-world.ts";
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
      words: { ...noProfileWords, workRole: "canaryrole" },
      seenBy: { name: "public" },
      changedAt: world.clock.now(),
    }),
  );
  await everywhere(world, id);
  const nadia = await world.signedIn(id);
  expect((await nadia.get(deletePage.loader)).body).toMatchObject({ refusal: null, owned: [{ number: 902 }] });
  expect(await tablesHolding(world, "Canary")).toContain("members");
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
  expect(await tablesHolding(world, "Canary")).toEqual([]);
  const history = await listChanges(world.read(), "resource-904");
  expect(history.map(({ what, why }) => [what, why])).toEqual([
    ["owner-ended", "Former member"],
    ["owner-added", "Former member"],
  ]);
  const grace = await world.signedIn(facilitator);
  expect((await grace.get(upkeepList.loader, {}, "/network/members?q=canary")).body).toMatchObject({ members: [] });
  expect((await grace.get(upkeepList.loader, {}, "/network/members?q=former")).body).toMatchObject({ members: [] });
});

/** Leaves a member's name wherever acts may put it: owners' history, a list, a request to a space and its answer. */
async function everywhere(world: World, id: string): Promise<void> {
  const services = world.services();
  const grants = [{ memberId: facilitator, role: "facilitator" as const, scope: null, until: null }];
  const viewer = { memberId: facilitator, grants, spaceIds: [], now: world.clock.now() };
  await owning(world, facilitator, 904);
  expect(await perform(services, addOwner, { viewer, number: 904, mail: `${id}@example.org` })).toMatchObject({
    ok: true,
  });
  world.clock.forward(1000);
  expect(await perform(services, endOwner, { viewer, number: 904, memberId: id })).toMatchObject({ ok: true });
  const own = { ...viewer, memberId: id, grants: [] };
  await perform(services, changeLists, { viewer: own, act: "make", name: "For Nadia Canary" });
  await world.write((db) => insertSpace(db, "room", [], world.clock.now()));
  await perform(services, joinSpace, { viewer: own, spaceId: "room", why: "I am Nadia Canary" });
}

/** Every table that holds these letters in any of its columns. */
async function tablesHolding(world: World, letters: string): Promise<string[]> {
  const db = world.read();
  const tables = db.all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table'`);
  return tables.flatMap(({ name }) => {
    const columns = db.all<{ name: string }>(sql`SELECT name FROM pragma_table_info(${name})`);
    const holds = columns.map(
      (column) => sql`instr(lower(${sql.identifier(column.name)}), ${letters.toLowerCase()}) > 0`,
    );
    const found = db.get(sql`SELECT 1 FROM ${sql.identifier(name)} WHERE ${sql.join(holds, sql` OR `)} LIMIT 1`);
    return found === undefined ? [] : [name];
  });
}

test("a list that was shared goes to whoever takes over, with its link; without anybody the link is taken back", async () => {
  await using world = await openMembersWorld();
  const heir = await world.addMember("Heir", []);
  const services = world.services();
  const ends = async (name: string, heirMail: string) => {
    const id = await world.addMember(name, []);
    await world.write((db) =>
      db.insert(memberLists).values(
        [`${name}-own`, `${name}-shared`].map((listId) => ({
          id: listId,
          memberId: id,
          name: listId,
          createdAt: world.clock.now(),
          shareToken: listId.endsWith("shared") ? `token-${name}` : null,
        })),
      ),
    );
    await perform(services, endAccess, { memberId: id, heirMail, by: administrator });
    const rows = await world.read().select().from(memberLists).orderBy(memberLists.id);
    return rows.flatMap((row) =>
      row.id.startsWith(name) ? [[row.memberId === id ? "theirs" : row.memberId, row.shareToken]] : [],
    );
  };
  expect(await ends("First", `${heir}@example.org`)).toEqual([
    ["theirs", null],
    [heir, "token-First"],
  ]);
  expect(await ends("Second", "")).toEqual([
    ["theirs", null],
    ["theirs", null],
  ]);
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
