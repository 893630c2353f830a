import { expect, test } from "vitest";
import { makeCalendar } from "#app/domain/clock/calendar.ts";
import { deckMoment } from "#app/domain/conference/deck-moment.ts";
import { comingWords } from "#app/domain/conference/deck-words.ts";
import { groupDecks } from "#app/domain/conference/group-decks.ts";
import { presentedVersion } from "#app/domain/conference/presented-version.ts";
import { isReminderDue } from "#app/domain/conference/reminder-due.ts";
import { speakerLinkEnds, whySpeakerLinkNot } from "#app/domain/conference/speaker-link.ts";

const calendar = makeCalendar({
  timeZone: "Europe/London",
  bankHolidays: [{ date: "2026-05-04", name: "Early May bank holiday" }],
  officeHours: { days: ["mon", "tue", "wed", "thu", "fri"], opens: "09:00", closes: "17:00" },
});
const session = { day: "2026-03-29", endsMinutes: 16 * 60 + 30 }; // the day on which the clocks go forward

test("slides for the end of a session come by the clock on the wall, also on the day when the clocks change", () => {
  const moment = deckMoment({ kind: "when-session-ends" }, session, calendar);
  expect(moment?.toISOString()).toBe("2026-03-29T15:30:00.000Z");
  expect(comingWords(moment ?? new Date(0), calendar)).toBe("The slides will be here on 29 March 2026 at 16:30.");
  expect(deckMoment({ kind: "now" }, session, calendar)).toBeNull();
});

test("a speaker's link works for thirty days after the session, and for two weeks when it is asked for later", () => {
  const before = speakerLinkEnds(session, new Date("2026-03-01T09:00:00Z"), calendar);
  expect(before.toISOString()).toBe("2026-04-28T15:30:00.000Z");
  const late = speakerLinkEnds(session, new Date("2026-06-01T09:00:00Z"), calendar);
  expect(late.toISOString()).toBe("2026-06-15T09:00:00.000Z");
  const link = { endsAt: before, revokedAt: null };
  expect(whySpeakerLinkNot(link, new Date(before.getTime() - 1))).toBeNull();
  expect(whySpeakerLinkNot(link, before)).toBe("ended");
  expect(whySpeakerLinkNot({ ...link, revokedAt: before }, new Date(0))).toBe("revoked");
  expect(whySpeakerLinkNot(null, before)).toBe("unknown");
});

test("speakers are reminded three working days after they were asked, twice, and never again", () => {
  const thursday = new Date("2026-04-30T09:00:00Z"); // a weekend and a bank holiday follow
  const due = (asked: number, now: string) => isReminderDue({ asked, askedAt: thursday }, new Date(now), calendar);
  expect(due(1, "2026-05-05T09:00:00Z")).toBe(false);
  expect(due(1, "2026-05-06T09:00:00Z")).toBe(true);
  expect(due(2, "2026-05-06T09:00:00Z")).toBe(true);
  expect(due(3, "2026-05-06T09:00:00Z")).toBe(false);
  expect(isReminderDue({ asked: 0, askedAt: null }, thursday, calendar)).toBe(false);
});

test("what was shown on the day is the newest version of then, or the one that was chosen; before the end there is none", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 29, hour));
  const versions = [3, 2, 1].map((number) => ({ number, madeAt: at(10 + number * 2) }));
  const given = { chosen: null, endsAt: at(15), now: at(20) };
  expect(presentedVersion(versions, given)).toBe(2);
  expect(presentedVersion(versions, { ...given, chosen: 1 })).toBe(1);
  expect(presentedVersion(versions, { ...given, now: at(14) })).toBeNull();
  expect(presentedVersion(versions, { ...given, endsAt: at(9) })).toBeNull();
});

test("slides and the PDF of them are one deck, the slides first; two files of one kind and name are two", () => {
  const named = (...names: string[]) => groupDecks(names.map((name) => ({ name })));
  const grouped = named("Our walks.pdf", "other.pptx", "our walks.pptx");
  expect(grouped.map(({ files }) => files.map(({ name }) => name))).toEqual([
    ["our walks.pptx", "Our walks.pdf"],
    ["other.pptx"],
  ]);
  expect(named("a.pptx", "A.PPTX")).toHaveLength(2);
});
