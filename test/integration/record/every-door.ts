/** What stands on a record, by the names that addresses and forms use for it. */
export type Made = Record<
  "note" | "task" | "introduction" | "copy" | "appointment" | "letter" | "request" | "file",
  string
>;

type Form = Record<string, string>;

/** A page of one record: whether there is something to look at, and its forms, filled in as they would be taken. */
export type RecordDoor = {
  look: boolean | "needs more"; // whoever sees the record may still not open it
  acts: readonly Form[];
  of?: keyof Made; // the address names one of these
  also?: readonly Role[]; // may open it of a record that they see nothing else of
};

/** A page of the desk that is of no one record: whose page it is, by the names of roles. */
export type ListDoor = { opens: readonly Role[] | "staff"; query?: string };

export const roles = [
  "link worker who holds it",
  "link worker of the team",
  "lead of the team",
  "link worker of another team",
  "link worker of another team who covers it",
  "lead of another team",
  "duty coordinator",
  "safeguarding lead",
  "facilitator",
  "administrator who gave a reason",
  "link worker who knows the person",
  "member",
  "the person",
  "signed out",
] as const;
export type Role = (typeof roles)[number];

export const notStaff: readonly Role[] = ["member", "the person", "signed out"];
const leads: Role[] = ["lead of the team", "lead of another team"];
const workers: Role[] = [
  "link worker who holds it",
  "link worker of the team",
  "link worker of another team",
  "link worker of another team who covers it",
  "link worker who knows the person",
];

const aMoment = { "at-day": "6", "at-month": "5", "at-year": "2026", time: "10:30" };
const aDay = (name: string) => ({ [`${name}-day`]: "6", [`${name}-month`]: "5", [`${name}-year`]: "2026" });
const clientId = "44444444-4444-4444-8444-444444444444";
const written = { words: "Words", clientId };
const anAppointment = { kind: "phone", ...aDay("day"), from: "15:00", until: "15:30", place: "", needs: "", clientId };
const anIntroduction = { organisation: "The choir", why: "", need: "", went: "yes", room: "yes", ...aDay("onDay") };

/** Every page of one record. */
export const recordDoors: Record<string, RecordDoor> = {
  "desk.$reference": {
    look: true,
    acts: [
      ...["take", "read", "withdraw-checked", "step-aside", "confirm-contact", "data-code"].map((intent) => ({
        intent,
      })),
      { intent: "flag-seen", raises: "0", deeds: "rang", ...written },
      { intent: "say", ...written },
      { intent: "note", ...written },
      { intent: "state", move: "contact" },
      { intent: "give", worker: "rashid-khan", reason: "better-fit" },
      { intent: "send", team: "easington", reason: "moved" },
      { intent: "close", reason: "not-reached", where: "", clientId },
      { intent: "join", other: "BDFGHKMNP" },
      { intent: "task-done", task: "find-practice" },
    ],
  },
  "desk.$reference_.appointments": { look: true, acts: [anAppointment] },
  "desk.$reference_.appointments_.$id": {
    look: true,
    of: "appointment",
    acts: [anAppointment, ...["cancelled", "came", "did-not-come"].map((intent) => ({ intent, sequence: "0" }))],
  },
  "desk.$reference_.appointments_.$id[.]ics": { look: true, of: "appointment", acts: [] },
  "desk.$reference_.asked": { look: true, acts: [{ kind: "correct", ...written }] },
  "desk.$reference_.copy_.$id": { look: "needs more", of: "request", acts: [{}] }, // a request for a copy, and one who may decide it
  "desk.$reference_.cover": { look: false, acts: [{ cover: "of-the-record" }] },
  "desk.$reference_.draft": { look: false, acts: [{ box: "message", version: "0", ...written }] },
  "desk.$reference_.erase": {
    look: "needs more",
    of: "request",
    acts: [{ decision: "all", answer: "" }],
    also: ["duty coordinator"],
  }, // the end of a record
  "desk.$reference_.files.$id": { look: true, of: "file", acts: [] },
  "desk.$reference_.gp-copy": {
    look: true,
    of: "copy",
    acts: [{ occasion: "contact", ...written }, { intent: "done" }],
  },
  "desk.$reference_.gp-copy_.$id[.]txt": { look: false, of: "copy", acts: [{}] },
  "desk.$reference_.holds": {
    look: "needs more", // a lead, or the safeguarding lead
    acts: [{ intent: "place", kind: "legal", why: "A court asks", ...aDay("reviewOn"), clientId }],
    also: ["safeguarding lead"],
  },
  "desk.$reference_.introductions": {
    look: true,
    of: "introduction",
    acts: [
      { ...anIntroduction, clientId },
      { intent: "change", version: "1", ...anIntroduction },
    ],
  },
  "desk.$reference_.keeping": {
    look: "needs more", // one who may decide it, once it is closed
    acts: [{ decision: "keep", why: "An inquiry", ...aDay("until"), clientId }],
    also: ["duty coordinator"],
  },
  "desk.$reference_.notes": {
    look: true,
    of: "note",
    acts: [
      { heading: "strengths", saidBy: "staff", ...written },
      { intent: "change", version: "1", saidBy: "staff", ...written },
      { intent: "end", version: "1" },
      { intent: "no-risks", clientId },
    ],
  },
  "desk.$reference_.reach": {
    look: true,
    of: "letter",
    acts: [
      { intent: "try", way: "phone", outcome: "no-answer", clientId, ...aMoment },
      { intent: "text", purpose: "words", ...written },
      { intent: "letter", purpose: "words", ...written },
      { intent: "mail", clientId },
      { intent: "sent" },
      { intent: "not-sent" },
      { intent: "decide", ...written },
    ],
  },
  "desk.$reference_.reach_.facts": {
    look: true,
    acts: [{ seen: "0", alone: "yes", called: "Pat", ways: "phone", phone: "01632 960 555", voicemail: "no", say: "no", others: "nobody" }], // prettier-ignore
  },
  "desk.$reference_.reach_.letters.$id": { look: true, of: "letter", acts: [] },
  "desk.$reference_.reach_.letters.$id_.paper": { look: true, of: "letter", acts: [] },
  "desk.$reference_.requests": { look: true, of: "request", acts: [{ state: "done", answer: "Put right" }] },
  "desk.$reference_.sharing": { look: true, acts: [{ what: "practice", shared: "no", seen: "" }] },
  "desk.$reference_.tasks": {
    look: true,
    of: "task",
    acts: [
      { intent: "add", memberId: "", ...aDay("dueOn"), ...written },
      { intent: "change", memberId: "", version: "1", ...aDay("dueOn"), ...written },
      { intent: "done" },
    ],
  },
};

/** Every page of the desk that is of no one record. */
export const listDoors: Record<string, ListDoor> = {
  "desk._index": { opens: "staff" },
  "desk.add": { opens: [...workers, ...leads, "duty coordinator"] },
  "desk.bulk": { opens: "staff" }, // nothing but the way back, until somebody is chosen
  "desk.groups": { opens: [...leads, "facilitator"] },
  "desk.keeping": { opens: [...leads, "duty coordinator"] },
  "desk.labels": { opens: leads },
  "desk.live": { opens: "staff" }, // leads to the desk
  "desk.next": { opens: "staff", query: "?list=mine" }, // leads to the list, or to a record that is theirs
  "desk.off-sick": { opens: [...workers.slice(0, 3), ...leads, "duty coordinator"] }, // the last two are in no team's list
  "desk.opened": { opens: "staff" }, // empty for whoever answers for no team
  "desk.requests": { opens: [...leads, "duty coordinator", "administrator who gave a reason"] },
  "desk.share-out": { opens: ["lead of the team"], query: "?from=ana-ferreira&why=leave" },
  "desk.tasks": { opens: "staff" },
  "desk.team": { opens: leads },
};

/** The pages on which a member of staff types for somebody: theirs alone, until it is sent. */
export const typingDoors: Record<string, { look: boolean; press: boolean }> = {
  "desk.add_.$conversation._index": { look: true, press: true },
  "desk.add_.$conversation.$step": { look: true, press: true },
  "desk.add_.$conversation.call-soon": { look: true, press: true },
  "desk.add_.$conversation.ended.$step": { look: false, press: false }, // only where the questions end early
};
