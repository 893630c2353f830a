import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import * as deskPage from "#app/routes/desk._index/route.tsx";
import * as livePage from "#app/routes/desk.live/route.tsx";
import * as recordPage from "#app/routes/desk.$reference/route.tsx";
import type { Services } from "#app/services.ts";
import { countRaises } from "#app/use-cases/desk/acknowledge-flag.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { findMember, insertMember, insertRoleGrant } from "#db/queries/members.ts";
import { findReferralByReference } from "#db/queries/referrals.ts";
import { listRoles } from "#db/queries/sessions.ts";
import type { Role } from "#app/domain/people/staff.ts";
import { linkWorkers } from "#db/schema/index.ts";
import { openGuideWorld, ordinaryPages, type Page } from "#test/integration/guide/guide-world.ts";

export type Answer = { status: number; location: string | null; body: unknown };

/**
 * The demonstration's own teams. People of the practice A81001 go to Stockton: Emma Garbutt leads it, Rashid Khan and
 * Ana Ferreira work there. It is eleven in the morning on Wednesday 6 May 2026.
 */
export const lead = "emma-garbutt";
export const rashid = "rashid-khan";
export const ana = "ana-ferreira";
export const neighbour = "wendy-theaker"; // leads another team
export const duty = "samuel-brough";
export const safeguarding = "martin-jopling";
export const administrator = "thomas-wetherell";

export async function openDeskWorld(given: Parameters<typeof openGuideWorld>[0] = {}) {
  const world = await openGuideWorld(given);
  const services = () => world.services();

  const referral = async (reference: string) => {
    const found = await findReferralByReference(services().db.read, reference);
    if (found === null) throw new Error("There is no such referral");
    return found;
  };
  const refer = async (pages: readonly Page[] = ordinaryPages()) => referral((await world.sent(pages)).reference);

  /** Sends one of the forms of a record, with the version that stands there now unless another is given. */
  const press = async (as: string, reference: string, form: Record<string, string>) => {
    const version = String((await referral(reference)).version);
    return send(services(), as, recordPage.action, { reference }, { version, ...form });
  };

  return {
    ...world,
    services,
    press,
    /** Says what was done about a flag, as it stands now unless the form says otherwise. */
    act: async (as: string, reference: string, form: Record<string, string> = {}) => {
      const raises = String(await countRaises(services().db.read, (await referral(reference)).id));
      const done = { deeds: "rang", words: "", raises, clientId: randomUUID() };
      return press(as, reference, { intent: "flag-seen", ...done, ...form });
    },
    referral,
    refer,
    /** How many people each worker may hold; nobody else of the team takes any. */
    places: (given: Record<string, number>, team = "stockton") =>
      world.write(async (db) => {
        await db.update(linkWorkers).set({ capacity: 0 }).where(eq(linkWorkers.teamId, team));
        for (const [memberId, capacity] of Object.entries(given)) {
          await db.update(linkWorkers).set({ capacity }).where(eq(linkWorkers.memberId, memberId));
        }
      }),
    addMember: async (name: string, roles: [Role, string | null][], until: Date | null = null) => {
      const id = randomUUID();
      await world.write(async (db) => {
        const at = services().clock.now();
        await insertMember(db, { id, name, mail: `${id}@example.org`, sample: true, active: true, createdAt: at });
        for (const [role, scope] of roles) {
          const grant = { id: randomUUID(), memberId: id, role, scope, until, grantedBy: null, grantedAt: at };
          await insertRoleGrant(db, grant);
        }
      });
      return id;
    },
    /** The person's own browser, with the code for "My data" accepted. */
    personOf: (conversationId: string): AppLoadContext => {
      const session = {
        tokenHash: "person",
        member: null,
        grants: [{ conversationId, as: "person-all-data" as const }],
      };
      return { services: services(), session, ...aRequest };
    },
    caseload: async (memberId: string) => {
      const now = services().clock.now();
      const grants = await listRoles(services().db.read, memberId, now);
      return caseloadOf(services().db.read, { memberId, grants, now }, services().calendar);
    },
    open: async (as: string, reference: string) => send(services(), as, recordPage.loader, { reference }),
    desk: async (as: string, query = "") => send(services(), as, deskPage.loader, {}, undefined, query),
    /** Any other page of the desk. */
    see: async (as: string, call: Call, query = "", params: Record<string, string> = {}) =>
      send(services(), as, call, params, undefined, query),
    /** A button of a live conversation. */
    pressLive: async (as: string, form: Record<string, string>) => send(services(), as, livePage.action, {}, form),
    /** Any other form of the desk; a name may come more than once. */
    sendTo: async (as: string, call: Call, form: [string, string][], params: Record<string, string> = {}) =>
      send(services(), as, call, params, form),
    find: async (as: string, words: string) => send(services(), as, deskPage.action, {}, { find: words }),
  };
}

export type DeskWorld = Awaited<ReturnType<typeof openDeskWorld>>;

type Call = ((args: LoaderFunctionArgs) => unknown) | ((args: ActionFunctionArgs) => unknown);

async function send(
  services: Services,
  memberId: string,
  call: Call,
  params: Record<string, string>,
  form?: Record<string, string> | [string, string][],
  query = "",
): Promise<Answer> {
  const request = new Request(`http://127.0.0.1:3000/desk${query}`, {
    method: form === undefined ? "GET" : "POST",
    body: form === undefined ? null : new URLSearchParams(form),
  });
  try {
    return described(await call({ request, params, context: await contextOf(services, memberId) }));
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return described(thrown);
  }
}

async function contextOf(services: Services, memberId: string): Promise<AppLoadContext> {
  const member = await findMember(services.db.read, memberId);
  if (member === null) throw new Error(`There is no member ${memberId}`);
  const roles = await listRoles(services.db.read, memberId, services.clock.now());
  const { id, name, mail } = member;
  const session = { tokenHash: null, member: { id, name, mail, roles, secondStep: true }, grants: [] };
  return { services, session, ...aRequest };
}

const aRequest = { nonce: "nonce", requestId: "request", address: "127.0.0.1" };

function described(value: unknown): Answer {
  if (value instanceof Response) return { status: value.status, location: value.headers.get("location"), body: null };
  const wrapped = value as { type?: string; data?: unknown; init?: ResponseInit | null };
  if (wrapped?.type === "DataWithResponseInit") {
    return { status: wrapped.init?.status ?? 200, location: null, body: wrapped.data ?? null };
  }
  return { status: 200, location: null, body: value };
}
