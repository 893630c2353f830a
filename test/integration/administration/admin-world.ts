import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import type { TeamDetails } from "#app/use-cases/administration/team-details.ts";
import type { WorkerDetails } from "#app/use-cases/administration/worker-details.ts";
import { perform, type UseCase } from "#app/use-cases/perform.ts";
import { findLinkWorkerRow, findTeamRow } from "#db/queries/administration.ts";
import { findMember } from "#db/queries/members.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { findTeam } from "#db/queries/teams.ts";
import { adminChanges, referrals } from "#db/schema/index.ts";
import { administrator, openDeskWorld } from "#test/integration/desk/desk-world.ts";

type Call = ((args: LoaderFunctionArgs) => unknown) | ((args: ActionFunctionArgs) => unknown);
export type Answer = { status: number; location: string | null; body: unknown };

/** The demonstration's teams and people, and what an administrator does with them. */
export async function openAdminWorld() {
  const world = await openDeskWorld();
  const services = world.services;
  const read = () => services().db.read;

  const act = <Input, Value, Refusal>(useCase: UseCase<Input & { by: string }, Value, Refusal>, input: Input) =>
    perform(services(), useCase, { ...input, by: administrator });

  const contextOf = async (memberId: string, secondStep = true): Promise<AppLoadContext> => {
    const member = await findMember(read(), memberId);
    if (member === null) throw new Error(`There is no member ${memberId}`);
    const roles = await listRoles(read(), memberId, services().clock.now());
    const session = { tokenHash: null, member: { ...member, roles, secondStep }, grants: [] };
    return { services: services(), session, nonce: "nonce", requestId: "request", address: "127.0.0.1" };
  };

  return {
    ...world,
    act,
    contextOf,
    read,
    /** What is stored of a team, as an administrator would save it again, and its version. */
    team: async (id: string) => {
      const [row, team] = [await findTeamRow(read(), id), await findTeam(read(), id)];
      if (row === null || team === null) throw new Error(`There is no team ${id}`);
      const { id: _id, sample: _sample, version, pausedSince, ...rest } = row;
      const details: TeamDetails = { ...rest, pcnCodes: team.pcnCodes, coverTeamIds: team.coverTeamIds };
      return { details, version, pausedSince };
    },
    worker: async (memberId: string) => {
      const row = await findLinkWorkerRow(read(), memberId);
      if (row === null) throw new Error(`${memberId} is no link worker`);
      const { memberId: _member, teamId: _team, lastAssignedAt: _last, version, ...details } = row;
      return { details: details satisfies WorkerDetails, version };
    },
    /** What the record of changes says about one row, oldest first. */
    changes: async (about: string) =>
      (await read().select().from(adminChanges).where(eq(adminChanges.about, about))).map(({ what }) => what),
    owners: async () =>
      read()
        .select({ id: referrals.id, teamId: referrals.teamId, workerId: referrals.workerId, state: referrals.state })
        .from(referrals),
    send: async (
      as: string,
      call: Call,
      given: { params?: Record<string, string>; form?: [string, string][] } = {},
    ) => {
      const body = given.form === undefined ? null : new URLSearchParams(given.form);
      const request = new Request("http://127.0.0.1:3000/administration", { method: body ? "POST" : "GET", body });
      const context = await contextOf(as);
      try {
        return described(await call({ request, params: given.params ?? {}, context }));
      } catch (thrown) {
        if (thrown instanceof Error) throw thrown;
        return described(thrown);
      }
    },
  };
}

function described(value: unknown): Answer {
  if (value instanceof Response) return { status: value.status, location: value.headers.get("location"), body: null };
  const wrapped = value as { type?: string; data?: unknown; init?: ResponseInit | null } | null;
  if (wrapped?.type === "DataWithResponseInit") {
    return { status: wrapped.init?.status ?? 200, location: null, body: wrapped.data ?? null };
  }
  return { status: 200, location: null, body: value };
}
