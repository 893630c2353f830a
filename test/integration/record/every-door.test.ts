import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { listDoors, notStaff, recordDoors, roles, typingDoors, type Made, type Role } from "./every-door.ts";
import {
  openEveryDoor,
  openPage,
  pagesOfTheDesk,
  records,
  type EveryDoor,
  type RecordName,
} from "./every-door-world.ts";

const team = ["ordinary", "flagged", "closed"] as const;

/** Who may see what: the same at every door. */
const sees: Record<Role, readonly RecordName[]> = {
  "link worker who holds it": team,
  "link worker of the team": team,
  "lead of the team": team,
  "link worker of another team": [],
  "link worker of another team who covers it": ["ordinary"], // nothing is left to cover of who is closed
  "lead of another team": [],
  "duty coordinator": ["flagged", "unowned"],
  "safeguarding lead": ["flagged"],
  facilitator: [],
  "administrator who gave a reason": [],
  "link worker who knows the person": [],
  member: [],
  "the person": [],
  "signed out": [],
};

type Knock = { folder: string; params?: Record<string, string>; form?: Record<string, string>; query?: string };

async function knock(context: AppLoadContext, { folder, params = {}, form, query = "" }: Knock) {
  const page = await openPage(folder);
  const call = form === undefined ? page.loader : page.action;
  if (call === undefined) throw new Error(`${folder} has nothing to ${form === undefined ? "look at" : "press"}`);
  const body = form === undefined ? null : new URLSearchParams(form);
  const method = form === undefined ? "GET" : "POST";
  const request = new Request(`http://127.0.0.1:3000/desk${query}`, { method, body });
  const answer = await Promise.resolve()
    .then(() => call({ request, params, context }))
    .catch((thrown: unknown) => {
      if (thrown instanceof Error) throw thrown;
      return thrown;
    });
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get("location") };
  const { type, init } = (answer ?? {}) as { type?: string; init?: { status?: number } | null };
  return { status: type === "DataWithResponseInit" ? (init?.status ?? 200) : 200, to: null };
}

/** Somebody without a place at the desk is sent to sign in, or learns that there is nothing. */
const shut = (role: Role) =>
  role === "the person" || role === "signed out" ? { status: 302, to: "/sign-in" } : { status: 404, to: null };

const paramsOf = (reference: string, made: Made, of: keyof Made | undefined) => ({
  reference,
  ...(of === undefined ? {} : { id: made[of] }),
});

test("every page of the desk is named here, with all that it can do", async () => {
  const named = { ...recordDoors, ...listDoors, ...typingDoors };
  expect(Object.keys(named).sort(), "name a new page in every-door.ts, with who may open it").toEqual(pagesOfTheDesk);
  for (const [folder, door] of Object.entries(recordDoors)) {
    const page = await openPage(folder);
    expect(door.acts.length > 0, `the forms of ${folder}`).toBe(page.action !== undefined);
    if (door.look) expect(page.loader, folder).toBeDefined();
  }
});

/** Every page is opened by whoever holds a record, and of one record by everybody else; of the others, one page. */
const isWhole = (role: Role, name: RecordName) => role === "link worker who holds it" || name === sees[role][0];
const onePage = "desk.$reference_.tasks";

test("whoever may see a record opens each of its pages; for everybody else there is none of them", async () => {
  await using doors = await openEveryDoor();
  for (const role of roles) {
    const context = await doors.contextFor(role);
    for (const name of records) {
      for (const [folder, { look, of, also = [] }] of Object.entries(recordDoors)) {
        if (also.includes(role)) continue;
        const opens = sees[role].includes(name);
        if (!look || (opens && look === "needs more")) continue;
        if (opens && !isWhole(role, name) && folder !== onePage) continue;
        const params = paramsOf(doors.sent[name].reference, doors.made[name], of);
        const said = `${role}: ${folder} of ${name}`;
        const { status, to } = await knock(context, { folder, params });
        if (opens)
          expect([200, 409], said).toContain(status); // a letter that does not go any more says so
        else expect({ status, to }, said).toEqual(shut(role));
      }
    }
  }
});

test("no form of a record's pages is taken from whoever may not see it, and nothing is kept of it", async () => {
  await using doors = await openEveryDoor();
  const before = doors.stand();
  for (const role of roles) {
    const context = await doors.contextFor(role);
    for (const name of records.filter((one) => !sees[role].includes(one))) await pressAll(doors, context, role, name);
  }
  expect(doors.stand()).toBe(before);
});

async function pressAll(doors: EveryDoor, context: AppLoadContext, role: Role, name: RecordName) {
  const { reference } = doors.sent[name];
  const version = String((await doors.referral(reference)).version);
  for (const [folder, { acts, of, also = [] }] of Object.entries(recordDoors)) {
    if (also.includes(role)) continue;
    const params = paramsOf(reference, doors.made[name], of);
    for (const act of acts) {
      const id: Record<string, string> = of === undefined ? {} : { id: params.id ?? "" };
      const { status, to } = await knock(context, { folder, params, form: { version, ...id, ...act } });
      const said = `${role}: ${act["intent"] ?? folder} on ${name}`;
      if (folder === "desk.$reference_.draft") expect(status, said).toBeGreaterThanOrEqual(401);
      else expect({ status, to }, said).toEqual(shut(role));
    }
  }
}

test("each other page of the desk opens for those whose page it is, and is not there for anybody else", async () => {
  await using doors = await openEveryDoor();
  for (const role of roles) {
    const context = await doors.contextFor(role);
    for (const [folder, { opens, query = "" }] of Object.entries(listDoors)) {
      const isTheirs = opens === "staff" ? !notStaff.includes(role) : opens.includes(role);
      const { status, to } = await knock(context, { folder, query });
      if (isTheirs) expect([200, 302], `${role}: ${folder}`).toContain(status);
      else expect({ status, to }, `${role}: ${folder}`).toEqual(shut(role));
      if (isTheirs && status === 302) expect(to, `${role}: ${folder}`).toMatch(/^\/desk/u);
    }
  }
});

test("what a member of staff types for somebody is theirs alone, until it is sent", async () => {
  await using doors = await openEveryDoor();
  const before = doors.stand();
  const params = { conversation: doors.typing, step: "age" };
  for (const role of roles) {
    const context = await doors.contextFor(role);
    for (const [folder, { look, press }] of Object.entries(typingDoors)) {
      const said = `${role}: ${folder}`;
      if (!look) continue;
      const looked = await knock(context, { folder, params });
      if (role === "link worker who holds it") expect([200, 302], said).toContain(looked.status);
      else expect(looked, said).toEqual(shut(role));
      if (press && role !== "link worker who holds it") {
        const { status } = await knock(context, { folder, params, form: { conversation: doors.typing, turn: "0" } });
        expect([400, 401, 404].includes(status) || notStaff.includes(role), `${said}: ${status}`).toBe(true);
      }
    }
  }
  expect(doors.stand()).toBe(before);
});
