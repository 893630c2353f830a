import { randomUUID } from "node:crypto";
import { insertContactFacts } from "#db/queries/contact-facts.ts";
import { insertEntryFiles } from "#db/queries/entry-files.ts";
import { insertEntry } from "#db/queries/entries.ts";
import { insertGlass } from "#db/queries/broken-glass.ts";
import { insertAppointment } from "#db/queries/reaching/appointments.ts";
import { insertDecision } from "#db/queries/reaching/contact-decisions.ts";
import { insertTry } from "#db/queries/reaching/contact-tries.ts";
import { insertOutward, updateOutward } from "#db/queries/reaching/outward.ts";
import { insertGpCopy } from "#db/queries/record/gp-copies.ts";
import { insertIntroduction } from "#db/queries/record/introductions.ts";
import { insertNote } from "#db/queries/record/notes.ts";
import { insertTask } from "#db/queries/record/tasks.ts";
import { insertHold } from "#db/queries/rights/holds.ts";
import type { Referral } from "#db/queries/referrals.ts";
import type { Services } from "#app/services.ts";
import { administrator, lead, rashid } from "#test/integration/desk/desk-world.ts";

/** Puts a word that is found nowhere else into every place of a record that keeps words, by its name. */
export async function fillRecord({ db, clock }: Services, referral: Referral, mark = "canary"): Promise<string[]> {
  const at = clock.now();
  const { id: referralId, conversationId, card } = referral;
  const own = () => ({ id: randomUUID(), memberId: rashid, at });
  const say = { conversationId, clientId: "", at, authorId: null } as const;
  await db.act(async (tx) => {
    const entry = async (of: "message" | "note", by: "person" | "staff", words: string) =>
      insertEntry(tx, {
        ...say,
        id: randomUUID(),
        clientId: randomUUID(),
        kind: of,
        audience: of === "note" ? "staff" : "both",
        author: by,
        authorId: by === "staff" ? rashid : null,
        words,
      });
    await entry("message", "person", `${mark}-from-person`);
    await entry("message", "staff", `${mark}-from-staff`);
    const noted = await entry("note", "staff", `${mark}-private`);
    const file = { name: `${mark}-file.txt`, mediaType: "text/plain", scan: "clean" } as const;
    const content = Buffer.from(`${mark}-bytes`);
    await insertEntryFiles(tx, { id: noted.id, conversationId, at }, [{ ...file, id: `${mark}-file`, content }]);
    const facts = { answers: { ...card.contact, phone: `${mark}-phone` }, called: `${mark}-called` };
    const said = { ...facts, whoElse: `${mark}-who-else`, timesInWords: `${mark}-when-not`, after: 0, by: rashid, at };
    await insertContactFacts(tx, referral, said);
    const times = { startsAt: new Date(at.getTime() + 86_400_000), endsAt: new Date(at.getTime() + 90_000_000) };
    const where = { kind: "in-person", place: `${mark}-place`, needs: `${mark}-access` } as const;
    await insertAppointment(tx, referral, { ...own(), ...times, ...where, by: rashid });
    const out = {
      id: randomUUID(),
      referralId,
      way: "letter",
      purpose: "words",
      about: null,
      by: rashid,
      at,
      goesAt: at,
    } as const;
    await insertOutward(tx, out);
    await updateOutward(tx, referral, out.id, { from: "waiting", state: "sent", words: `${mark}-letter`, doneAt: at });
    await insertTry(tx, referral, { ...own(), way: "phone", outcome: "no-answer", words: `${mark}-try`, triedAt: at });
    await insertDecision(tx, referral, { ...own(), memberId: lead, words: `${mark}-decision` });
    const note = { ...own(), version: 1, saidBy: "staff", endedAt: null } as const;
    await insertNote(tx, referral, { ...note, heading: "strengths", words: `${mark}-note` });
    await insertNote(tx, referral, { ...note, version: 2, heading: "strengths", words: `${mark}-newer-note` });
    await insertNote(tx, referral, { ...note, id: randomUUID(), heading: "safeguarding", words: `${mark}-worry` });
    const task = { remindOn: null, dueOn: "2026-06-01", by: rashid };
    await insertTask(tx, referral, { ...own(), ...task, words: `${mark}-task` });
    const group = { organisation: `${mark}-group`, why: `${mark}-why`, need: null, onDay: "2026-05-06" };
    await insertIntroduction(tx, referral, { ...own(), ...group, went: "not-known", room: "not-known" });
    await insertGpCopy(tx, referral, { ...own(), occasion: "contact", words: `${mark}-gp` });
    const glass = { id: randomUUID(), referralId, memberId: administrator, reason: `${mark}-glass`, at, until: at };
    await insertGlass(tx, glass);
    const hold = { id: randomUUID(), kind: "legal", by: lead, at, reviewOn: "2026-07-01" } as const;
    await insertHold(tx, referral, { ...hold, why: `${mark}-hold` });
    return { keep: true, value: null };
  });
  return marks.map((name) => `${mark}-${name}`);
}

const marks = [
  "from-person",
  "from-staff",
  "private",
  "phone",
  "called",
  "who-else",
  "when-not",
  "place",
  "access",
  "letter",
  "try",
  "decision",
  "note",
  "newer-note",
  "worry",
  "task",
  "group",
  "why",
  "gp",
  "glass",
  "hold",
  "file.txt",
];
