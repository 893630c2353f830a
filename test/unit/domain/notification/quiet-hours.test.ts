import fc from "fast-check";
import { expect, test } from "vitest";
import { usualQuiet, whenMailMayGo } from "#app/domain/notification/quiet-hours.ts";
import { england } from "#test/unit/domain/clock/england.ts";

const at = (date: string, hour: number, minute = 0) => england.instantOf(date, hour * 60 + minute);
const usual = (date: string, hour: number, minute = 0) => whenMailMayGo(at(date, hour, minute), usualQuiet, england);

test("in working hours mail goes at once", () => {
  expect(usual("2026-05-05", 14)).toEqual(at("2026-05-05", 14));
  expect(usual("2026-05-05", 7)).toEqual(at("2026-05-05", 7));
});

test("what is ready in the evening or at night goes at 7 in the morning", () => {
  expect(usual("2026-05-05", 20)).toEqual(at("2026-05-06", 7));
  expect(usual("2026-05-06", 6, 59)).toEqual(at("2026-05-06", 7));
});

test("what is ready on Friday evening or at the weekend goes on Monday morning", () => {
  expect(usual("2026-05-08", 21)).toEqual(at("2026-05-11", 7));
  expect(usual("2026-05-09", 12)).toEqual(at("2026-05-11", 7));
  expect(usual("2026-05-10", 23)).toEqual(at("2026-05-11", 7));
});

test("without quiet hours only weekends wait, until midnight; whoever wants neither gets mail at any time", () => {
  const weekends = { quietFrom: 0, quietTo: 0, quietWeekends: true };
  expect(whenMailMayGo(at("2026-05-09", 12), weekends, england)).toEqual(at("2026-05-11", 0));
  const none = { ...weekends, quietWeekends: false };
  expect(whenMailMayGo(at("2026-05-09", 3), none, england)).toEqual(at("2026-05-09", 3));
});

test("the night of a clock change ends at 7 on the new clock", () => {
  const nights = { ...usualQuiet, quietWeekends: false };
  expect(whenMailMayGo(at("2026-10-24", 22), nights, england)).toEqual(new Date("2026-10-25T07:00:00Z"));
});

test("a mail never goes before it is ready, and when it goes it is not quiet", () => {
  const minutes = fc.integer({ min: 0, max: 1439 });
  const quiet = fc.record({ quietFrom: minutes, quietTo: minutes, quietWeekends: fc.boolean() });
  const moments = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, quiet, (now, hours) => {
      const goes = whenMailMayGo(now, hours, england);
      expect(goes >= now).toBe(true);
      expect(whenMailMayGo(goes, hours, england)).toEqual(goes);
    }),
  );
});
