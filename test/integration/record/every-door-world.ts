import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq, sql } from "drizzle-orm";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { readSession } from "#app/sign-in/read-session.ts";
import { breakGlass } from "#app/use-cases/administration/break-glass.ts";
import { askInWords } from "#app/use-cases/tracking/ask-in-words.ts";
import { perform, type UseCase } from "#app/use-cases/perform.ts";
import { beginAddedPerson } from "#app/use-cases/desk/begin-added-person.ts";
import { writeNote } from "#app/use-cases/desk/write-note.ts";
import { planAppointment } from "#app/use-cases/reaching/plan-appointment.ts";
import { prepareWords } from "#app/use-cases/reaching/prepare-words.ts";
import { writeContactFacts } from "#app/use-cases/reaching/write-contact-facts.ts";
import { keepGpCopy } from "#app/use-cases/record/keep-gp-copy.ts";
import { addIntroduction } from "#app/use-cases/record/keep-introduction.ts";
import { addRecordNote } from "#app/use-cases/record/keep-note.ts";
import { addTask } from "#app/use-cases/record/keep-task.ts";
import { findMember } from "#db/queries/members.ts";
import { insertConflict } from "#db/queries/same-person.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { insertCover } from "#db/queries/covers.ts";
import { entryFiles, referrals } from "#db/schema/index.ts";
import { administrator, ana, duty, lead, neighbour, rashid, safeguarding } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { openTrackingWorld, type TrackingWorld } from "#test/integration/tracking/tracking-world.ts";
import type { Made, Role } from "./every-door.ts";

export const records = ["ordinary", "flagged", "unowned", "closed"] as const;
export type RecordName = (typeof records)[number];

type Page = {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
};

const pages = import.meta.glob<Page>("../../../app/routes/desk*/route.{ts,tsx}");
const inFolder = new Map(Object.entries(pages).map(([path, load]) => [path.split("/").at(-2) ?? "", load]));

/** The folders of all pages of the desk, as they lie there. */
export const pagesOfTheDesk: readonly string[] = [...inFolder.keys()].sort();

export async function openPage(folder: string): Promise<Page> {
  const load = inFolder.get(folder);
  if (load === undefined) throw new Error(`There is no page ${folder}`);
  return load();
}

/** Records with something of everything on them, and one browser for each role. */
export async function openEveryDoor() {
  const world = await openTrackingWorld();
  await world.places({ [ana]: 50 });
  const sent = {
    ordinary: await world.referred(),
    flagged: await world.referred(ordinaryPages({ now: "ending-life" })),
    unowned: await world.referred(ordinaryPages({ practice: "not-sure", postcode: "DL12 8AA" })),
    closed: await world.referred(),
  };
  const members = await membersOf(world);
  const made = {} as Record<RecordName, Made>;
  for (const name of records) made[name] = await makeOneOfEach(world, name === "unowned" ? duty : ana, sent[name]);
  for (const name of ["ordinary", "closed"] as const)
    await cover(world, sent[name].reference, members["link worker of another team who covers it"]);
  await world.press(ana, sent.closed.reference, { intent: "close", reason: "not-reached", where: "", clientId: randomUUID() }); // prettier-ignore
  for (const name of records)
    await knowAndOpen(world, sent[name].reference, members["link worker who knows the person"]);
  const { token } = sent.ordinary;
  const typing = randomUUID();
  await must(world, beginAddedPerson, { conversationId: typing, memberId: ana, how: "rang" });
  return {
    ...world,
    sent,
    made,
    typing,
    /** What stands in the database of people who ask for help: it changes with everything that is kept. */
    stand: () => standOf(world),
    contextFor: async (role: Role): Promise<AppLoadContext> => {
      const services = world.services();
      const session = await sessionOf(world, role, members, token);
      return { services, session, nonce: "n", requestId: "r", address: "127.0.0.1" };
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

export type EveryDoor = Awaited<ReturnType<typeof openEveryDoor>>;
type Members = Awaited<ReturnType<typeof membersOf>>;

async function membersOf(world: TrackingWorld) {
  return {
    "link worker who holds it": ana,
    "link worker of the team": rashid,
    "lead of the team": lead,
    "link worker of another team": "mark-wheatley",
    "link worker of another team who covers it": await world.addMember("Covers", [["link-worker", "easington"]]),
    "lead of another team": neighbour,
    "duty coordinator": duty,
    "safeguarding lead": safeguarding,
    facilitator: await world.addMember("Facilitator", [["facilitator", null]]),
    "administrator who gave a reason": administrator,
    "link worker who knows the person": await world.addMember("Knows them", [["link-worker", "stockton"]]),
    member: await world.addMember("Member", []),
  };
}

async function sessionOf(world: TrackingWorld, role: Role, members: Members, token: string) {
  if (role === "the person") return readSession(world.services(), `sid=${token}`);
  if (role === "signed out") return readSession(world.services(), null);
  const { db, clock } = world.services();
  const member = await findMember(db.read, members[role]);
  if (member === null) throw new Error(`There is no ${role}`);
  const roles = await listRoles(db.read, member.id, clock.now());
  return { tokenHash: null, member: { ...member, roles, secondStep: true }, grants: [] };
}

type Sent = { reference: string; conversationId: string };

async function makeOneOfEach(
  world: TrackingWorld,
  memberId: string,
  { reference, conversationId }: Sent,
): Promise<Made> {
  const on = { memberId, reference };
  const ids: Made = {
    note: "",
    task: "",
    introduction: "",
    copy: "",
    appointment: "",
    letter: "",
    request: "",
    file: "",
  };
  for (const name of Object.keys(ids) as (keyof Made)[]) ids[name] = randomUUID();
  await world.write((db) => db.update(referrals).set({ shareWithPractice: true }));
  const now = world.services().clock.now();
  const today = localDateOf(now, world.services().calendar);
  const { safe } = await seen(world, memberId, reference);
  const words = "Something that only they may read";
  await must(world, writeContactFacts, { ...on, seen: safe.version, facts: { ...safe, answers: { ...safe.answers, ways: ["letter", "phone"], address: "1 High Street", othersSee: "nobody" } } }); // prettier-ignore
  await must(world, addRecordNote, { ...on, heading: "strengths", words, saidBy: "staff", clientId: ids.note });
  await must(world, addTask, { ...on, clientId: ids.task, fields: { words, memberId: null, dueOn: today, remindOn: null } }); // prettier-ignore
  await must(world, addIntroduction, { ...on, clientId: ids.introduction, fields: { organisation: "The choir", why: words, need: null, onDay: today, went: "yes", room: "yes" } }); // prettier-ignore
  await must(world, keepGpCopy, { ...on, occasion: "contact", words, clientId: ids.copy });
  const startsAt = new Date(now.getTime() + 7 * 86_400_000);
  await must(world, planAppointment, { ...on, clientId: ids.appointment, fields: { kind: "phone", startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000), place: "", needs: "" } }); // prettier-ignore
  await must(world, prepareWords, { ...on, way: "letter", purpose: "words", words, clientId: ids.letter });
  await must(world, askInWords, { conversationId, clientId: ids.request, kind: "correct", words });
  const file = { name: "A letter.txt", mediaType: "text/plain", content: Buffer.from(words), scan: "clean" as const };
  await must(world, writeNote, { ...on, words, clientId: randomUUID(), files: [file] });
  const [kept] = await world.services().db.read.select().from(entryFiles).where(eq(entryFiles.conversationId, conversationId)); // prettier-ignore
  return { ...ids, file: kept?.id ?? "" };
}

async function must<Input, Value, Refusal>(world: TrackingWorld, act: UseCase<Input, Value, Refusal>, input: Input) {
  const done = await perform(world.services(), act, input);
  if (!done.ok) throw new Error(`${act.name} was refused: ${JSON.stringify(done.refusal)}`);
}

async function seen(world: TrackingWorld, memberId: string, reference: string) {
  const found = await (await world.caseload(memberId)).find(reference);
  if (found === null) throw new Error(`${memberId} does not see ${reference}`);
  return found;
}

/** For some days, by somebody of another team. */
async function cover(world: TrackingWorld, reference: string, memberId: string) {
  const { id: referralId } = await world.referral(reference);
  const days = { fromDay: "2026-05-06", toDay: "2026-05-20", why: "asked" as const };
  const at = world.services().clock.now();
  await world.write((db) =>
    insertCover(db, { id: randomUUID(), referralId, memberId, ...days, by: lead, at, endedAt: null }),
  );
}

async function knowAndOpen(world: TrackingWorld, reference: string, memberId: string) {
  const { id: referralId } = await world.referral(reference);
  await world.write((db) => insertConflict(db, { referralId, memberId, at: world.services().clock.now() }));
  await must(world, breakGlass, { by: administrator, reference, reason: "A person complained and asked us to look" });
}

/** Every row of every table of the desk is counted, and everything that has a version is summed. */
function standOf(world: TrackingWorld): string {
  const { read } = world.services().db;
  const tables = read.all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`);
  return tables
    .map(({ name }) => {
      const versioned = read.all<{ name: string }>(
        sql`SELECT name FROM pragma_table_info(${name}) WHERE name = 'version'`,
      );
      const sum = versioned.length === 0 ? sql`0` : sql`total(version)`;
      const { n, s } = read.get<{ n: number; s: number }>(
        sql`SELECT count(*) AS n, ${sum} AS s FROM ${sql.identifier(name)}`,
      );
      return `${name} ${n} ${s}`;
    })
    .join("\n");
}
