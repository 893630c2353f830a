import { join, resolve } from "node:path";
import { roleNames } from "#app/domain/people/role-names.ts";
import type { Role, RoleGrant } from "#app/domain/people/staff.ts";
import type { Services } from "#app/services.ts";
import { listTeamRows } from "#db/queries/administration.ts";
import { listSampleStaff } from "#db/queries/members.ts";

const rolesToShow: readonly Role[] = [
  "administrator",
  "facilitator",
  "duty-coordinator",
  "team-lead",
  "link-worker",
  "safeguarding-lead",
];

const teamRoles: readonly Role[] = ["team-lead", "link-worker", "safeguarding-lead"];

/** What the terminal says once the site is up: where it is and, in the demonstration, whom to sign in as and how. */
export async function readyLines({ db, config, clock }: Services, url: string): Promise<string[]> {
  if (config.mode === "live") return [`Ready: ${url}`];
  const people = await onePersonOfEachRole(db.read, clock.now());
  return [
    `Ready: ${url}`,
    "",
    "This is a demonstration, for this computer only. Its people and teams are invented, and no mail leaves it.",
    "",
    "Some of the people you can sign in as:",
    ...table([["Name", "Role", "Team", "Mail"], ...people]),
    "",
    "How to sign in as one of them:",
    `  1. Open ${url}/sign-in and type their mail address.`,
    `  2. Open ${url}/demo/mailbox. The mail with the link is there: open the link and press the button.`,
    "  3. Type the six-figure code. It is in the mailbox too, beside the person's name.",
    "",
    `To ask for support yourself, begin at ${url}`,
    `The log is ${resolve(join(config.dataDir, "site.log"))}`,
    "To stop the site, press Ctrl and C together.",
  ];
}

/** Each role once, every time somebody new; those of a team from the biggest team that takes people now. */
async function onePersonOfEachRole(db: Services["db"]["read"], now: Date): Promise<string[][]> {
  const staff = await listSampleStaff(db, now);
  const open = (await listTeamRows(db)).filter((team) => team.pausedSince === null);
  const sizeOf = (id: string) => staff.filter(({ roles }) => roles.some(isFor("link-worker", id))).length;
  const team = open.toSorted((a, b) => sizeOf(b.id) - sizeOf(a.id))[0];
  const shown = new Set<string>();
  return rolesToShow.flatMap((role) => {
    const isOne = isFor(role, teamRoles.includes(role) ? (team?.id ?? null) : null);
    const one = staff.find(({ member, roles }) => !shown.has(member.id) && roles.some(isOne));
    if (one === undefined) return [];
    shown.add(one.member.id);
    const where = teamRoles.includes(role) ? (team?.name ?? "") : "The whole region";
    return [[one.member.name, roleNames[role], where, one.member.mail]];
  });
}

function isFor(role: Role, scope: string | null): (grant: RoleGrant) => boolean {
  return (grant) => grant.role === role && grant.scope === scope;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}
