import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { loadThroughGlass } from "#app/routes/desk.$reference/load-through-glass.ts";
import { breakGlass } from "#app/use-cases/administration/break-glass.ts";
import { turnLive } from "#app/use-cases/conversation/turn-live.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findMember } from "#db/queries/members.ts";
import { insertConflict } from "#db/queries/same-person.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { openSockets } from "#realtime/server/open-sockets.ts";
import { administrator, ana, duty, lead, neighbour, rashid, safeguarding } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { helperPages, openTrackingWorld, type TrackingWorld } from "#test/integration/tracking/tracking-world.ts";
import { openPersonLine, openStaffLine } from "#test/support/live/open-line.ts";
import { signIn } from "#test/support/live/seed-live.ts";

/** What somebody with each role may see of each record, at every door alike. */
const records = ["ordinary", "flagged", "unowned"] as const;
type Name = (typeof records)[number];

const sees: Record<string, readonly Name[]> = {
  "link worker who holds it": ["ordinary", "flagged"],
  "link worker of the team": ["ordinary", "flagged"],
  "lead of the team": ["ordinary", "flagged"],
  "link worker of another team": [],
  "lead of another team": [],
  "duty coordinator": ["flagged", "unowned"],
  "safeguarding lead": ["flagged"],
  facilitator: [],
  administrator: [],
  "administrator who gave a reason": [],
  "link worker who knows the person": [],
  member: [],
};

async function openDoors() {
  const world = await openTrackingWorld();
  await world.places({ [ana]: 50 });
  const services = world.services();
  await perform(services, turnLive, { memberId: lead, teamId: "stockton", on: true });
  const sent = {
    ordinary: await world.referred(),
    flagged: await world.referred(ordinaryPages({ now: "ending-life" })),
    unowned: await world.referred(ordinaryPages({ practice: "not-sure", postcode: "DL12 8AA" })),
  };
  const members: Record<keyof typeof sees, string> = {
    "link worker who holds it": ana,
    "link worker of the team": rashid,
    "lead of the team": lead,
    "link worker of another team": "mark-wheatley",
    "lead of another team": neighbour,
    "duty coordinator": duty,
    "safeguarding lead": safeguarding,
    facilitator: await world.addMember("Facilitator", [["facilitator", null]]),
    administrator: await world.addMember("Second administrator", [["administrator", null]]),
    "administrator who gave a reason": administrator,
    "link worker who knows the person": await world.addMember("Knows them", [["link-worker", "stockton"]]),
    member: await world.addMember("Member", []),
  };
  for (const name of records) {
    const { id: referralId, reference } = await world.referral(sent[name].reference);
    const knows = { referralId, memberId: members["link worker who knows the person"] ?? "", at: services.clock.now() };
    await world.write((db) => insertConflict(db, knows));
    const reason = "A person complained and asked us to look at their record";
    expect((await perform(services, breakGlass, { by: administrator, reference, reason })).ok).toBe(true);
  }
  return { world, sent, members, ...(await openLines(world)) };
}

async function openLines(world: TrackingWorld) {
  const server = createServer((_request, response) => response.writeHead(404).end());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sockets = await openSockets(world.services(), server, {
    ownOrigins: new Set([url]),
    addressOf: () => "127.0.0.1",
  });
  return {
    url,
    async [Symbol.asyncDispose]() {
      await sockets.stop();
      server.closeAllConnections();
      server.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

type Doors = Awaited<ReturnType<typeof openDoors>>;

async function staffSees({ world, url }: Doors, member: string, reference: string) {
  const caseload = await world.caseload(member);
  const lists = ["urgent", "new", "mine", "team", "waiting", "overdue", "closed"] as const;
  const pages = await Promise.all(lists.map((list) => caseload.page(list, 1)));
  const found = await caseload.search("Dee");
  return {
    listed: pages.some(({ cases }) => cases.some(({ referral }) => referral.reference === reference)),
    searched: found.cases.some(({ referral }) => referral.reference === reference),
    found: (await caseload.find(reference)) !== null,
    page: (await world.open(member, reference)).status === 200,
    note:
      (await world.press(member, reference, { intent: "note", clientId: randomUUID(), words: "Seen" })).status === 302,
    line: await canCatchUp(url, world, member, reference),
  };
}

async function canCatchUp(url: string, world: TrackingWorld, member: string, reference: string): Promise<boolean> {
  const staff = await signIn(world.services(), member);
  const line = await openStaffLine(url, staff).catch(() => null);
  const caught = line === null ? null : await line.catchUp(reference);
  line?.close();
  return caught?.ok === true;
}

const all = (seen: boolean) => ({ listed: seen, searched: seen, found: seen, page: seen, note: seen, line: seen });

test("each role sees each record at every door or at none", async () => {
  await using doors = await openDoors();
  for (const [role, seen] of Object.entries(sees)) {
    for (const name of records) {
      const expected = all(seen.includes(name));
      const shown = await staffSees(doors, doors.members[role] ?? "", doors.sent[name].reference);
      expect(shown, `${role}: ${name}`).toEqual(expected);
    }
  }
});

test("what is in no list is in no count: whoever sees nothing counts nothing", async () => {
  await using doors = await openDoors();
  for (const [role, seen] of Object.entries(sees)) {
    const { counts } = await (await doors.world.caseload(doors.members[role] ?? "")).page("team", 1);
    const counted = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(counted > 0, role).toBe(seen.length > 0);
  }
});

const version = "1";
const acts: Record<string, string>[] = [
  ...["take", "read", "withdraw-checked", "step-aside", "confirm-contact", "data-code"].map((intent) => ({ intent })),
  { intent: "flag-seen", raises: "0", deeds: "rang", words: "", clientId: randomUUID() },
  { intent: "say", words: "Hello", clientId: randomUUID() },
  { intent: "note", words: "Hello", clientId: randomUUID() },
  { intent: "state", move: "contact" },
  { intent: "give", worker: rashid, reason: "better-fit" },
  { intent: "send", team: "easington", reason: "moved" },
  { intent: "close", reason: "not-reached", where: "", clientId: randomUUID() },
  { intent: "join", other: "BDFGHKMNP" },
  { intent: "task-done", task: "find-practice" },
];

test("every act on a record that is not theirs is 404 for every role, and changes nothing", async () => {
  await using doors = await openDoors();
  const { world, sent, members } = doors;
  for (const name of records) {
    const { reference } = sent[name];
    const before = await world.referral(reference);
    for (const [role, seen] of Object.entries(sees)) {
      if (seen.includes(name)) continue;
      for (const form of acts) {
        const { status } = await world.press(members[role] ?? "", reference, { version, ...form });
        expect(status, `${role}: ${form["intent"]} on ${name}`).toBe(404);
      }
    }
    expect(await world.referral(reference)).toEqual(before);
  }
});

test("only the administrator who gave a reason reads through it, and only what the reason was for", async () => {
  await using doors = await openDoors();
  const { world, sent, members } = doors;
  const later = await world.referred();
  const opens = async (memberId: string, reference: string) => {
    const services = world.services();
    const member = await findMember(services.db.read, memberId);
    const roles = await listRoles(services.db.read, memberId, services.clock.now());
    if (member === null) throw new Error("There is no such member");
    const session = { tokenHash: null, member: { ...member, roles, secondStep: true }, grants: [] };
    const context = { services, session, nonce: "n", requestId: "r", address: "127.0.0.1" };
    return loadThroughGlass(context, reference).then(
      ({ record }) => record.head.reference === reference,
      () => false,
    );
  };
  for (const [role, member] of Object.entries(members)) {
    const expected = role === "administrator who gave a reason";
    for (const name of records) expect(await opens(member, sent[name].reference), `${role}: ${name}`).toBe(expected);
    expect(await opens(member, later.reference), role).toBe(false);
  }
});

test("the person's own pages open for the person, in part for who sent it, and for nobody else, staff included", async () => {
  await using doors = await openDoors();
  const { world, sent, url } = doors;
  const { browser, reference, conversationId, token } = sent.flagged;
  const theirs = await world.referred(helperPages());
  const staff = await signIn(world.services(), ana);
  const others = { "another person": sent.ordinary, "who sent for another": theirs, staff, nobody: { token: null } };

  expect((await browser.page(reference)).body["kind"]).toBe("person");
  expect((await browser.data(reference)).body["kind"]).toBe("ask");
  expect(await catchUpAsPerson(url, token, conversationId)).toBe(true);
  for (const [who, { token: other }] of Object.entries(others)) {
    const there = world.browser(other);
    expect(await there.page(reference), who).toMatchObject({ status: 302, location: "/track" });
    expect((await there.data(reference)).body, who).toEqual({ kind: "ask", reference });
    expect((await there.write(reference, "Not mine", randomUUID())).location, who).toBe("/track");
    expect((await there.stop(reference)).location, who).toBe("/track");
    expect(await catchUpAsPerson(url, other, conversationId), who).toBe(false);
  }

  const { body } = await theirs.browser.page(theirs.reference);
  expect(body["kind"]).toBe("helper");
  expect(Object.keys(body).sort()).toEqual(
    ["hasWord", "heading", "kind", "reference", "sentences", "shownReference"].sort(),
  );
  expect(JSON.stringify(body)).not.toMatch(/Jean|bingo|1942|Ana|Stockton/);
  expect(await catchUpAsPerson(url, theirs.token, theirs.conversationId)).toBe(false);
});

async function catchUpAsPerson(url: string, token: string | null, conversationId: string): Promise<boolean> {
  const person = { token: token ?? "", cookie: token === null ? "" : `sid=${token}`, reference: "", conversationId };
  const line = await openPersonLine(url, person).catch(() => null);
  const caught = line === null ? null : await line.catchUp();
  line?.close();
  return caught?.ok === true;
}
