import { expect, test } from "vitest";
import { whyConferenceFieldsNot } from "#app/domain/conference/conference-fields.ts";
import { changesCalendar, whySessionNot, type SessionFields } from "#app/domain/conference/session-fields.ts";
import { whyConferenceNot } from "#app/domain/conference/why-conference-not.ts";

const now = new Date("2026-03-01T10:00:00Z");
const viewer = (role: "facilitator" | "contributor", scope: string | null = null) => ({
  memberId: "jo",
  grants: [{ memberId: "jo", role, scope, until: null }],
  now,
});

test("a draft is there for facilitators of the whole network alone, and a public conference for everybody", () => {
  const everyone = { memberId: null, grants: [], now };
  for (const who of [everyone, viewer("contributor"), viewer("facilitator", "space:data")]) {
    expect(whyConferenceNot(who, { visibility: "draft" })).toEqual({ kind: "unknown" });
    expect(whyConferenceNot(who, { visibility: "public" })).toBeNull();
  }
  expect(whyConferenceNot(viewer("facilitator"), { visibility: "draft" })).toBeNull();
});

const session: SessionFields = {
  kind: "session",
  title: "Welcome",
  abstract: "",
  format: "",
  day: "2026-03-28",
  startsMinutes: 570,
  endsMinutes: 600,
  roomId: null,
  track: "",
  links: [],
  notes: "",
  recordingUrl: "",
};
const days = { startsOn: "2026-03-28", endsOn: "2026-03-29" };

test("a session has a title, a day of the conference, and ends after it starts", () => {
  expect(whySessionNot(session, days)).toEqual([]);
  const wrong = { ...session, title: "", day: "2026-03-30", endsMinutes: 570, recordingUrl: "film" };
  expect(whySessionNot(wrong, days).map(({ field }) => field)).toEqual(["title", "day", "ends", "recordingUrl"]);
  expect(whySessionNot({ ...session, track: "x".repeat(101) }, days)).toEqual([{ field: "track", kind: "too-long" }]);
});

test("calendars are told of a new time, room or title, and of nothing else", () => {
  expect(changesCalendar(session, { ...session, notes: "new", abstract: "new" } as SessionFields)).toBe(false);
  expect(changesCalendar(session, { ...session, startsMinutes: 580 })).toBe(true);
  expect(changesCalendar(session, { ...session, roomId: "hall" })).toBe(true);
});

test("a conference has a name and days in order, and no session outside them", () => {
  const fields = {
    ...days,
    name: "A day",
    about: "",
    venue: "",
    address: "",
    access: "",
    themes: [],
    supporters: [],
    registrationUrl: "",
  };
  const kinds = (over: Partial<typeof fields>, sessions: string[] = []) =>
    whyConferenceFieldsNot({ ...fields, ...over }, sessions).map(({ field, kind }) => `${field} ${kind}`);
  expect(kinds({})).toEqual([]);
  expect(kinds({ name: "", endsOn: "2026-03-01" })).toEqual(["name needed", "endsOn before-start"]);
  expect(kinds({ endsOn: "2026-04-11" })).toEqual(["endsOn too-long"]);
  expect(kinds({}, ["2026-03-30"])).toEqual(["endsOn sessions-outside"]);
  expect(kinds({ startsOn: "", registrationUrl: "form" })).toEqual(["startsOn needed", "registrationUrl no-address"]);
});
