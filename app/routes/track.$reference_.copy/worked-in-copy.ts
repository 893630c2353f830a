import { wentChoices, roomChoices } from "#app/domain/record/introduction.ts";
import { headings } from "#app/domain/record/headings.ts";
import type { CopySection } from "#app/domain/record/record-copy.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { listTeams } from "#db/queries/teams.ts";
import { listGlassOf } from "#db/queries/broken-glass.ts";
import { listGpCopies } from "#db/queries/record/gp-copies.ts";
import { listIntroductions } from "#db/queries/record/introductions.ts";
import { listNotes } from "#db/queries/record/notes.ts";
import { listTasks } from "#db/queries/record/tasks.ts";
import { listHolds } from "#db/queries/rights/holds.ts";
import { listMoves } from "#db/queries/referrals.ts";
import { tellMove } from "../desk.$reference/tell-move.ts";
import { item, type CopySource } from "./copy-source.ts";

/** What staff wrote down and did: notes, tasks, introductions, copies for the GP record, and how it went from hand to hand. */
export async function workedInCopy(source: CopySource): Promise<CopySection[]> {
  return [
    { id: "notes", heading: "Notes about you", items: await notes(source) },
    { id: "tasks", heading: "What we promised to do", items: await tasks(source) },
    { id: "introductions", heading: "Groups we introduced you to", items: await introductions(source) },
    { id: "gpCopies", heading: "Copies for your GP record", items: await gpCopies(source) },
    { id: "holds", heading: "Reasons to keep it for longer", items: await holds(source) },
    { id: "glass", heading: "When an administrator opened it, and why", items: await glass(source) },
    { id: "moves", heading: "What happened to it, and when", items: await moves(source) },
  ];
}

/** Every version. What stands under safeguarding is held back unless whoever decides gives it. */
async function notes({ db, tracked }: CopySource) {
  return (await listNotes(db, tracked)).map(({ id, version, heading, words, saidBy, at, endedAt }) =>
    item({
      key: `record_notes/${id}/${version}`,
      what: headings.find((known) => known.id === heading)?.label ?? heading,
      at,
      by: saidBy === "person" ? "Staff, in your words" : "Staff",
      hold: heading === "safeguarding" ? "first" : "may",
      worry: heading === "safeguarding",
      lines: [
        ["", words],
        ["", endedAt === null ? null : "Does not hold any more"],
      ],
    }),
  );
}

async function tasks({ db, tracked }: CopySource) {
  return (await listTasks(db, tracked)).map(({ id, words, dueOn, at, doneAt }) =>
    item({
      key: `case_tasks/${id}`,
      about: id,
      what: doneAt === null ? "To do" : "Done",
      at,
      by: "Staff",
      hold: "may",
      lines: [
        ["", words],
        ["By", dueOn],
      ],
    }),
  );
}

async function introductions({ db, tracked }: CopySource) {
  return (await listIntroductions(db, tracked)).map((one) =>
    item({
      key: `introductions/${one.id}`,
      about: one.id,
      what: one.organisation,
      at: one.at,
      by: "Staff",
      hold: "may",
      lines: [
        ["Why", one.why],
        ["Day", one.onDay],
        ["Did you go", wentChoices.find(({ id }) => id === one.went)?.label],
        ["Had it room", roomChoices.find(({ id }) => id === one.room)?.label],
      ],
    }),
  );
}

async function gpCopies({ db, tracked }: CopySource) {
  return (await listGpCopies(db, tracked)).map(({ id, at, words, doneAt }) =>
    item({
      key: `gp_copies/${id}`,
      about: id,
      what: doneAt === null ? "Made, and not put in your GP record" : "Put in your GP record",
      at,
      by: "Staff",
      hold: "may",
      lines: [["", words]],
    }),
  );
}

/** One for somebody's safety is held back unless whoever decides gives it, and nobody is told that there is one while it stands. */
async function holds({ db, tracked }: CopySource) {
  return (await listHolds(db, tracked)).map(({ id, kind, at, why }) =>
    item({
      key: `record_holds/${id}`,
      about: id,
      what: kind === "legal" ? "Needed by law" : "For somebody's safety",
      at,
      by: "Staff",
      hold: kind === "legal" ? "may" : "first",
      worry: kind === "safeguarding",
      lines: [["", why]],
    }),
  );
}

async function glass({ db, tracked }: CopySource) {
  return (await listGlassOf(db, tracked.id)).map(({ id, at, reason }) =>
    item({ key: `broken_glass/${id}`, what: "Opened", at, by: "An administrator", hold: "may", lines: [["", reason]] }),
  );
}

/** Moves that tell of a worry, or why it ended. */
const worrying: readonly string[] = ["flag-raised", "flag-acknowledged", "closed"];

/** By whom stands as a role: staff are not named. Which other record it was joined with is left out: that has its own copy. */
async function moves({ db, tracked }: CopySource) {
  const all = (await listMoves(db, tracked.id)).filter(({ kind }) => kind !== "joined");
  const parties = all.flatMap(({ by, toValue }) => (toValue === null ? [by] : [by, toValue]));
  const staff = await listMemberNames(db, parties);
  const teams = new Map((await listTeams(db)).map(({ id, name }) => [id, name]));
  const others = new Map([
    ["person", "You"],
    ["site", "The site"],
  ]);
  const nameOf = (id: string) => others.get(id) ?? teams.get(id) ?? (staff.has(id) ? "A member of staff" : id);
  return all.map((move) =>
    item({
      key: `referral_moves/${move.id}`,
      what: tellMove(move, nameOf),
      at: move.at,
      by: nameOf(move.by),
      hold: worrying.includes(move.kind) ? "may" : "never",
      worry: move.kind.startsWith("flag"),
      lines: [],
    }),
  );
}
