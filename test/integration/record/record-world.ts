import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { caseAudit } from "#db/schema/index.ts";
import { findMember } from "#db/queries/members.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { openDeskWorld, type DeskWorld } from "#test/integration/desk/desk-world.ts";

export type Call = ((args: LoaderFunctionArgs) => unknown) | ((args: ActionFunctionArgs) => unknown);
export type Shown = { status: number; location: string | null; body: Record<string, unknown>; text: string };

/** The desk's world, in which any page can be asked as any member. */
export async function openRecordWorld() {
  const world = await openDeskWorld();
  return {
    ...world,
    /** A look without a form, a press of a button with one. */
    ask: (as: string, call: Call, params: Record<string, string>, form?: Record<string, string>, query = "") =>
      ask(world, { as, call, params, form, query }),
    traced: async (referralId: string) => {
      const { db } = world.services();
      const rows = await db.read.select().from(caseAudit).where(eq(caseAudit.referralId, referralId));
      return rows.filter(({ kind }) => kind !== "read").map(({ what, by }) => `${what} ${by}`);
    },
  };
}

export type RecordWorld = Awaited<ReturnType<typeof openRecordWorld>>;

type Asked = {
  as: string;
  call: Call;
  params: Record<string, string>;
  form?: Record<string, string> | undefined;
  query: string;
};

async function ask(world: DeskWorld, { as, call, params, form, query }: Asked): Promise<Shown> {
  const services = world.services();
  const member = await findMember(services.db.read, as);
  if (member === null) throw new Error(`There is no member ${as}`);
  const roles = await listRoles(services.db.read, as, services.clock.now());
  const { id, name, mail } = member;
  const session = { tokenHash: null, member: { id, name, mail, roles, secondStep: true }, grants: [] };
  const context: AppLoadContext = { services, session, nonce: "n", requestId: "r", address: "127.0.0.1" };
  const body = form === undefined ? null : new URLSearchParams(form);
  const method = form === undefined ? "GET" : "POST";
  const request = new Request(`http://127.0.0.1:3000/desk${query}`, { method, body });
  try {
    return await shown(await call({ request, params, context }));
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return shown(thrown);
  }
}

async function shown(value: unknown): Promise<Shown> {
  if (value instanceof Response) {
    const { status, headers } = value;
    return { status, location: headers.get("location"), body: {}, text: await value.text() };
  }
  const wrapped = value as { type?: string; data?: Shown["body"] | null; init?: ResponseInit | null };
  if (wrapped.type !== "DataWithResponseInit")
    return { status: 200, location: null, body: value as Shown["body"], text: "" };
  return { status: wrapped.init?.status ?? 200, location: null, body: wrapped.data ?? {}, text: "" };
}
