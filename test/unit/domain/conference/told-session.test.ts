import fc from "fast-check";
import { expect, test } from "vitest";
import { noticeMoment } from "#app/domain/conference/notice-moment.ts";
import { sayWhatChanged } from "#app/domain/conference/told-session.ts";

const told = { day: "2026-05-06", startsMinutes: 600, endsMinutes: 660, room: "Hall", cancelled: false };

test("a session that moved says when it is and when it was", () => {
  expect(sayWhatChanged(told, { ...told, startsMinutes: 615, endsMinutes: 675 })).toBe(
    "It is now on Wednesday 6 May 2026, 10.15am to 11.15am. It was on Wednesday 6 May 2026, 10am to 11am.",
  );
});

test("another room is said with the one before, and a time and a room together", () => {
  expect(sayWhatChanged(told, { ...told, room: "Library" })).toBe("It is now in Library. It was in Hall.");
  expect(sayWhatChanged(told, { ...told, room: "" })).toBe("It is no longer in Hall. The new room is not known yet.");
  expect(sayWhatChanged(told, { ...told, day: "2026-05-07", room: "Library" })).toMatch(
    /^It is now on Thursday 7 May 2026.* It is now in Library\. It was in Hall\.$/,
  );
});

test("cancelled is said once, and so is that it takes place after all", () => {
  const cancelled = { ...told, cancelled: true };
  expect(sayWhatChanged(told, cancelled)).toBe("It is cancelled.");
  expect(sayWhatChanged(cancelled, { ...cancelled, room: "Library" })).toBeNull();
  expect(sayWhatChanged(cancelled, told)).toBe("It takes place after all: Wednesday 6 May 2026, 10am to 11am, Hall.");
});

test("what changed back is not told", () => {
  expect(sayWhatChanged(told, { ...told })).toBeNull();
});

test("people are told within ten minutes of the last change and within an hour of the first", () => {
  const minute = 60_000;
  fc.assert(
    fc.property(fc.nat(60 * minute), (since) => {
      const first = new Date("2026-05-01T09:00:00Z");
      const last = new Date(first.getTime() + since);
      const moment = noticeMoment(first, last).getTime();
      expect(moment - first.getTime()).toBe(Math.min(since + 10 * minute, 60 * minute));
    }),
  );
});
