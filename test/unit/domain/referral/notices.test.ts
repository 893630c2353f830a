import { expect, test } from "vitest";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { isWorkingDay } from "#app/domain/clock/working-days.ts";
import {
  flagRecipients,
  morningNoticeDue,
  morningNotices,
  ownersOf,
  type NoticePeople,
} from "#app/domain/referral/notices.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";

const people: NoticePeople = {
  workerId: "worker",
  leadIds: ["lead-2", "lead-1"],
  coveringIds: [],
  coverMemberId: "cover",
  dutyIds: ["duty-1", "duty-2"],
};
const queued = { ...people, workerId: null };
const unowned: NoticePeople = {
  workerId: null,
  coveringIds: [],
  leadIds: [],
  coverMemberId: null,
  dutyIds: ["duty-1", "duty-2"],
};

test("the morning mail is due from 8.45 on a working day, once", () => {
  expect(morningNoticeDue(at("2026-05-05", "08:44"), null, england)).toBeNull();
  expect(morningNoticeDue(at("2026-05-05", "08:45"), "2026-05-01", england)).toBe("2026-05-05");
  expect(morningNoticeDue(at("2026-05-05", "09:10"), "2026-05-05", england)).toBeNull();
  expect(morningNoticeDue(at("2026-05-04", "10:00"), null, england)).toBeNull(); // a bank holiday
});

test("looked at every quarter of an hour for a month with a clock change, one mail goes out each working day", () => {
  for (const [first, last] of [
    ["2026-03-20", "2026-04-10"],
    ["2026-10-15", "2026-11-05"],
  ] as const) {
    const sent: string[] = [];
    for (let now = at(first, "00:00"); now < at(last, "00:00"); now = new Date(now.getTime() + 15 * 60_000)) {
      const due = morningNoticeDue(now, sent.at(-1) ?? null, england);
      if (due) sent.push(due);
    }
    const working: string[] = [];
    for (let date: string = first; date < last; date = plusDays(date, 1))
      if (isWorkingDay(date, england)) working.push(date);
    expect(sent).toEqual(working);
  }
});

test("a mail holds counts of new and overdue work for its owner, and nobody is mailed about nothing", () => {
  const notices = morningNotices([
    { people, isNew: true, isOverdue: false },
    { people, isNew: true, isOverdue: true },
    { people: queued, isNew: false, isOverdue: true },
    { people: unowned, isNew: false, isOverdue: false },
  ]);
  expect(notices).toEqual([
    { memberId: "lead-1", newCount: 0, overdueCount: 1 },
    { memberId: "lead-2", newCount: 0, overdueCount: 1 },
    { memberId: "worker", newCount: 2, overdueCount: 1 },
  ]);
});

test("the owner is the worker, in a queue the leads, without leads the cover, without a team whoever is on duty", () => {
  expect(ownersOf(people)).toEqual(["worker"]);
  expect(ownersOf(queued)).toEqual(["lead-1", "lead-2"]);
  expect(ownersOf({ ...queued, leadIds: [] })).toEqual(["cover"]);
  expect(ownersOf(unowned)).toEqual(["duty-1", "duty-2"]);
});

test("a flag goes to worker, leads and cover, each once; without any of them to whoever is on duty", () => {
  expect(flagRecipients({ ...people, coverMemberId: "lead-1" })).toEqual(["lead-1", "lead-2", "worker"]);
  expect(flagRecipients(queued)).toEqual(["cover", "lead-1", "lead-2"]);
  expect(flagRecipients(unowned)).toEqual(["duty-1", "duty-2"]);
});

test("who looks after somebody's people today hears what the holder hears, and the holder still hears it", () => {
  const covered = { ...people, coveringIds: ["colleague"] };
  expect(ownersOf(covered)).toEqual(["colleague", "worker"]);
  expect(flagRecipients(covered)).toEqual(["colleague", "cover", "lead-1", "lead-2", "worker"]);
});
