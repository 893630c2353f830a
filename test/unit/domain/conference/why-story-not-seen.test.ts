import { expect, test } from "vitest";
import { whyStoryConsentNot } from "#app/domain/conference/story-consent-fields.ts";
import { storyFindings, whyStoryFieldsNot, type StoryFields } from "#app/domain/conference/story-fields.ts";
import { newestConsent, whyStoryNotSeen } from "#app/domain/conference/why-story-not-seen.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";

const now = new Date("2026-05-06T10:00:00Z");
const today = "2026-05-06";
const consent = (over: { id?: string; minute?: number; untilOn?: string; withdrawnAt?: Date | null } = {}) => ({
  id: over.id ?? "a",
  recordedAt: new Date(Date.UTC(2026, 4, 1, 9, over.minute ?? 0)),
  untilOn: over.untilOn ?? "2027-05-06",
  withdrawnAt: over.withdrawnAt ?? null,
});
const seen = (consents: ReturnType<typeof consent>[], over: { publishedAt?: Date | null } = {}) =>
  whyStoryNotSeen(publicViewer(now), today, {
    conference: { visibility: "public" },
    publishedAt: over.publishedAt === undefined ? now : over.publishedAt,
    consents,
  });

test("a story is seen while it is published and its consent stands, the last day included", () => {
  expect(seen([consent()])).toBeNull();
  expect(seen([consent({ untilOn: today })])).toBeNull();
  expect(seen([consent({ untilOn: "2026-05-05" })])).toEqual({ kind: "consent-ended" });
  expect(seen([consent({ withdrawnAt: now })])).toEqual({ kind: "consent-ended" });
});

test("a draft, and a story to which nobody agreed, are as if they were not there", () => {
  expect(seen([consent()], { publishedAt: null })).toEqual({ kind: "unknown" });
  expect(seen([])).toEqual({ kind: "unknown" });
});

test("what the person said last counts: an older consent does not come back when the newest has ended", () => {
  const older = consent({ id: "z", minute: 1 });
  const newer = consent({ id: "a", minute: 2, untilOn: "2026-05-05" });
  expect(seen([older, newer])).toEqual({ kind: "consent-ended" });
  expect(newestConsent([newer, older])).toBe(newer);
});

const fields: StoryFields = {
  title: "A walk",
  project: "Sample Walkers",
  place: "",
  mattered: "Company",
  helped: "A bench",
  changed: "She leads",
  contact: "walkers@example.org",
  pictureAlt: "",
};

test("a card has its three parts, a project and a way to ask it, each of a length that fits", () => {
  expect(whyStoryFieldsNot(fields)).toEqual([]);
  const bare = whyStoryFieldsNot({ ...fields, mattered: "", helped: "", changed: "", contact: "" });
  expect(bare.map(({ field, kind }) => `${field} ${kind}`)).toEqual([
    "mattered needed",
    "helped needed",
    "changed needed",
    "contact needed",
  ]);
  expect(whyStoryFieldsNot({ ...fields, helped: "x".repeat(3_001) })).toEqual([{ field: "helped", kind: "too-long" }]);
});

test("the guard points at a number by which somebody could be known, in any part of a story", () => {
  const found = storyFindings({ ...fields, helped: "Her NHS number is 943 476 5919." });
  expect(found.map(({ field, kind }) => `${field} ${kind}`)).toContain("helped nhs-number");
});

test("a consent was given today or before, and ends after today and within five years", () => {
  const given = { takenOn: today, untilOn: "2027-01-01", shownName: "", pictureAllowed: false };
  const kinds = (over: Partial<typeof given>) =>
    whyStoryConsentNot({ ...given, ...over }, today).map(({ field, kind }) => `${field} ${kind}`);
  expect(kinds({})).toEqual([]);
  expect(kinds({ takenOn: "2026-05-07", untilOn: today })).toEqual(["takenOn not-yet", "untilOn past"]);
  expect(kinds({ takenOn: "", untilOn: "" })).toEqual(["takenOn needed", "untilOn needed"]);
  expect(kinds({ untilOn: "2036-01-01", shownName: "x".repeat(81) })).toEqual([
    "shownName too-long",
    "untilOn too-far",
  ]);
});
