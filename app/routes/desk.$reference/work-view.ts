import { findHeading } from "#app/domain/record/headings.ts";
import { standingNotes } from "#app/domain/record/record-note.ts";
import type { Services } from "#app/services.ts";
import { sharingOf } from "#db/queries/sharing.ts";
import { listIntroductions } from "#db/queries/record/introductions.ts";
import { listNotes } from "#db/queries/record/notes.ts";
import { listTasks } from "#db/queries/record/tasks.ts";
import type { Referral } from "#db/queries/referrals.ts";

/** What stands on the record of the work itself; the pages behind it say more. */
export type WorkView = {
  shared: boolean; // their practice may be told, as of now
  notes: { id: string; heading: string; words: string; name: string; at: Date }[];
  tasks: { id: string; words: string; dueOn: string }[]; // still to do
  introductions: { id: string; organisation: string; onDay: string }[];
};

export async function workView(db: Services["db"]["read"], referral: Referral): Promise<WorkView> {
  const notes = standingNotes(await listNotes(db, referral));
  const tasks = (await listTasks(db, referral)).filter(({ doneAt }) => doneAt === null);
  const introductions = await listIntroductions(db, referral);
  return {
    shared: (await sharingOf(db, referral)).practice.shared,
    notes: notes.map(({ id, heading, words, name, at }) => {
      return { id, heading: findHeading(heading)?.label ?? heading, words, name, at };
    }),
    tasks: tasks.map(({ id, words, dueOn }) => ({ id, words, dueOn })),
    introductions: introductions.map(({ id, organisation, onDay }) => ({ id, organisation, onDay })),
  };
}
