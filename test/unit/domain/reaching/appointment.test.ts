import fc from "fast-check";
import { expect, test } from "vitest";
import {
  calendarTitle,
  reminderAt,
  reminderId,
  whyAppointmentNot,
  whyReminderNot,
  type Appointment,
} from "#app/domain/reaching/appointment.ts";
import { entryForPerson, entryForStaff } from "#app/domain/reaching/calendar-entry.ts";
import { reminderText, safeLetter, safeText } from "#app/domain/reaching/words-to-send.ts";
import { at, england, shown } from "../clock/england.ts";
import { anyAnswers, safeAnswers } from "./any-answers.ts";

const now = at("2026-05-06", "11:00");
const planned = {
  startsAt: at("2026-05-12", "10:00"),
  endsAt: at("2026-05-12", "11:00"),
  kind: "in-person",
  place: "The library",
} as const satisfies Partial<Appointment>;

test("a reminder goes at ten on the working day before", () => {
  expect(shown(reminderAt(planned.startsAt, now, england) ?? now)).toBe("2026-05-11 10:00");
});

test("over Easter and Christmas a reminder goes on the last working day before", () => {
  const reminded = (date: string) => shown(reminderAt(at(date, "10:00"), now0, england) ?? now0);
  const now0 = at("2026-01-05", "09:00");
  expect(reminded("2026-04-07")).toBe("2026-04-02 10:00"); // Tuesday after Easter Monday
  expect(reminded("2026-12-29")).toBe("2026-12-24 10:00");
  expect(reminded("2027-01-04")).toBe("2026-12-31 10:00");
  expect(reminded("2026-03-30")).toBe("2026-03-27 10:00"); // the clocks change on the Sunday between
});

test("whoever plans it for tomorrow after ten tells the person themselves", () => {
  expect(reminderAt(at("2026-05-07", "15:00"), now, england)).toBeNull();
});

test("a reminder for an appointment that was changed, cancelled or is over does not fit it", () => {
  const stands = { id: "one", state: "planned", sequence: 1, startsAt: planned.startsAt } as const;
  const queued = reminderId(stands);
  expect(whyReminderNot(stands, queued, now)).toBeNull();
  expect(whyReminderNot({ ...stands, sequence: 2 }, queued, now)).toBe("appointment-changed");
  expect(whyReminderNot({ ...stands, state: "cancelled" }, queued, now)).toBe("appointment-changed");
  expect(whyReminderNot(null, queued, now)).toBe("appointment-changed");
  expect(whyReminderNot(stands, queued, planned.startsAt)).toBe("too-late");
});

test("an appointment has a time ahead, a length and a place where one is needed", () => {
  const answers = safeAnswers();
  expect(whyAppointmentNot(planned, answers, now)).toBeNull();
  expect(whyAppointmentNot({ ...planned, startsAt: now }, answers, now)).toEqual({ kind: "in-the-past" });
  expect(whyAppointmentNot({ ...planned, endsAt: planned.startsAt }, answers, now)).toEqual({ kind: "ends-first" });
  expect(whyAppointmentNot({ ...planned, place: "" }, answers, now)).toEqual({ kind: "needs-place" });
  expect(whyAppointmentNot({ ...planned, endsAt: at("2026-05-12", "18:01") }, answers, now)).toEqual({
    kind: "too-long",
  });
  expect(whyAppointmentNot({ ...planned, kind: "phone" }, safeAnswers({ ways: ["letter"] }), now)).toEqual({
    kind: "phone-not-safe",
  });
});

test("the calendar names us only where the person said that we may say who we are", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const sure = answers.saidBy.kind === "person" || answers.checkedWithPerson;
      const named = calendarTitle(answers, "Ana Ferreira") !== "Appointment";
      expect(named).toBe(sure && answers.sayWhoWeAre === "yes");
    }),
  );
});

test("words that go out greet them as they like to be called, and without leave name neither team nor surname", () => {
  const hidden = { called: "Pat", open: false, worker: "Ana Ferreira", team: "Stockton", teamPhone: "01642 000 000" };
  const reminded = { when: "on Tuesday 12 May", kind: "in-person", place: "The library" } as const;
  for (const words of [safeText(hidden), safeLetter(hidden, "Friday 22 May"), reminderText(hidden, reminded)]) {
    expect(words).toContain("Pat");
    expect(words).not.toMatch(/Stockton|Ferreira|library|link worker|refer/i);
  }
  expect(reminderText({ ...hidden, open: true }, reminded)).toContain("Stockton");
});

test("a calendar file for the person holds the time alone unless we may say who we are, and one for staff no name", () => {
  const one = { id: "uid", state: "planned", sequence: 3, changedAt: now, ...planned } as const;
  const hidden = entryForPerson(one, safeAnswers({ sayWhoWeAre: "no" }), "Ana Ferreira", england);
  expect(hidden).toMatchObject({ uid: "uid", sequence: 3, title: "Appointment", place: "", words: "", url: "" });
  expect(hidden.starts).toEqual({ day: "2026-05-12", minutes: 600 });
  const open = entryForPerson({ ...one, state: "cancelled" }, safeAnswers(), "Ana Ferreira", england);
  expect(open).toMatchObject({ title: "Cancelled: Appointment with Ana Ferreira, link worker", cancelled: true });
  expect(entryForStaff(one, "BDF-GHK-MNP", england).title).toBe("Appointment BDF-GHK-MNP");
});
