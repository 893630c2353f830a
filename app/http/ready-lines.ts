import { join, resolve } from "node:path";
import { roleNames } from "#app/domain/people/role-names.ts";
import type { Role, RoleGrant } from "#app/domain/people/staff.ts";
import type { Services } from "#app/services.ts";
import type { Practice } from "#app/domain/region/region.ts";
import { listSampleMembers } from "#db/queries/members.ts";
import { listTeams } from "#db/queries/teams.ts";

const rolesToShow: readonly Role[] = [
  "administrator",
  "facilitator",
  "duty-coordinator",
  "team-lead",
  "link-worker",
  "safeguarding-lead",
  "contributor",
];

const teamRoles: readonly Role[] = ["team-lead", "link-worker", "safeguarding-lead"];

/** What the terminal says once the site is up: where it is and, in the demonstration, whom to sign in as and how. */
export async function readyLines({ db, config, clock, content }: Services, url: string): Promise<string[]> {
  if (config.mode === "live") return [`Ready: ${url}`];
  const staff = await listSampleMembers(db.read, clock.now());
  const team = await biggestOpenTeam(db.read, staff);
  const people = onePersonOfEachRole(staff, team);
  return [
    `Ready: ${url}`,
    "",
    "This is a demonstration, for this computer only. Its people and teams are invented, and no mail leaves it.",
    "",
    "Some of the people you can sign in as:",
    ...table([
      ["Name", "Role", "Team", "Mail"],
      ...people.map(({ member, role, where }) => [
        member.name,
        role === null ? "Member" : roleNames[role],
        where,
        member.mail,
      ]),
    ]),
    "",
    "How to sign in as one of them:",
    `  1. Open ${url}/sign-in and type their mail address.`,
    `  2. Open ${url}/demo/mailbox. The mail with the link is there: open the link and press the button.`,
    "  3. Type the six-figure code. It is in the mailbox too, beside the person's name. A member or contributor needs none.",
    "",
    `To ask for support yourself, begin at ${url}`,
    ...wholeWay(team, people, content.region.practices),
    `The log is ${resolve(join(config.dataDir, "site.log"))}`,
    "To stop the site, press Ctrl and C together.",
  ];
}

type Staff = Awaited<ReturnType<typeof listSampleMembers>>;
type OpenTeam = { id: string; name: string; pcnCodes: readonly string[] };
type Shown = { member: Staff[number]["member"]; role: Role | null; where: string }; // null: a plain member

/** The team that takes people now and has the most link workers, or null when none does. */
async function biggestOpenTeam(db: Services["db"]["read"], staff: Staff): Promise<OpenTeam | null> {
  const sizeOf = (id: string) => staff.filter(({ roles }) => roles.some(isFor("link-worker", id))).length;
  const open = (await listTeams(db)).filter((team) => team.pausedSince === null);
  return open.toSorted((a, b) => sizeOf(b.id) - sizeOf(a.id))[0] ?? null;
}

/** Each role once, every time somebody new; those of a team from one team. */
function onePersonOfEachRole(staff: Staff, team: OpenTeam | null): Shown[] {
  const shown = new Set<string>();
  const plain = staff.find(({ roles }) => roles.length === 0);
  const ofRoles = rolesToShow.flatMap((role) => {
    const isOne = isFor(role, teamRoles.includes(role) ? (team?.id ?? null) : null);
    const one = staff.find(({ member, roles }) => !shown.has(member.id) && roles.some(isOne));
    if (one === undefined) return [];
    shown.add(one.member.id);
    return [{ member: one.member, role, where: teamRoles.includes(role) ? (team?.name ?? "") : "The whole region" }];
  });
  return [...ofRoles, ...(plain ? [{ member: plain.member, role: null, where: "" }] : [])];
}

/** What to choose so that somebody of the list sees it: everyone of a team sees all of the team's people. */
function wholeWay(team: OpenTeam | null, people: readonly Shown[], practices: readonly Practice[]): string[] {
  const worker = people.find(({ role }) => role === "link-worker");
  const named = (name: string) => practices.filter((practice) => practice.name === name).length;
  const practice = practices.find(({ pcnCode, name }) => team?.pcnCodes.includes(pcnCode ?? "") && named(name) === 1);
  if (worker === undefined || practice === undefined) return [];
  return [
    `To try the whole way: choose the practice “${practice.name}” there, and send what you said. Then sign in`,
    `as ${worker.member.name} and open “Team” on the desk: the person is there.`,
  ];
}

function isFor(role: Role, scope: string | null): (grant: RoleGrant) => boolean {
  return (grant) => grant.role === role && grant.scope === scope;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}
