import fc from "fast-check";
import { expect, test } from "vitest";
import type { RiskLevel } from "#app/domain/guide/flow.ts";
import { compareRisk } from "#app/domain/listening/risk-order.ts";
import { flagLevel } from "#app/domain/referral/flags-of.ts";
import { raiseFlag, type FlagBefore } from "#app/domain/referral/raise-flag.ts";

const morning = new Date("2026-05-06T09:00:00Z");
const noon = new Date("2026-05-06T12:00:00Z");
const calm: FlagBefore = { state: "active", risk: "none", flags: [], flaggedAt: null, acknowledgedAt: null };
const wishToDie = { risk: "B", rules: ["heard:suicide:wish"] } as const;
const aboutToDie = { risk: "A", rules: ["heard:suicide:plan"] } as const;
const worn = { risk: "C", rules: ["heard:worn-out:tired"] } as const;
const hit = { risk: "none", rules: ["heard:abuse:hit"] } as const;
const flagged: FlagBefore = { ...calm, risk: "B", flags: ["heard-suicide"], flaggedAt: morning };

test("words in which nothing was noticed change nothing", () => {
  expect(raiseFlag(flagged, { risk: "none", rules: [] }, noon)).toBeNull();
});

test("the first words of danger raise a flag now", () => {
  expect(raiseFlag(calm, wishToDie, noon)).toEqual({
    risk: "B",
    flags: ["heard-suicide"],
    raised: { at: noon, level: "B" },
  });
  expect(raiseFlag(calm, hit, noon)).toEqual({
    risk: "none",
    flags: ["heard-abuse"],
    raised: { at: noon, level: "kind" },
  });
});

test("being worn out adds a label and raises nothing", () => {
  expect(raiseFlag(calm, worn, noon)).toEqual({ risk: "C", flags: ["heard-worn-out"], raised: null });
});

test("the same again while nobody has acted on it tells nobody twice, and puts no clock off", () => {
  expect(raiseFlag(flagged, wishToDie, noon)?.raised).toBeNull();
  expect(raiseFlag(flagged, hit, noon)).toEqual({ risk: "B", flags: ["heard-suicide", "heard-abuse"], raised: null });
});

test("a higher level tells everyone anew, and the clock goes on from when it was first raised", () => {
  expect(raiseFlag(flagged, aboutToDie, noon)).toMatchObject({ risk: "A", raised: { at: morning, level: "A" } });
});

test("words of danger after somebody acted on the flag, or on a closed referral, begin a clock of their own", () => {
  expect(raiseFlag({ ...flagged, acknowledgedAt: morning }, wishToDie, noon)?.raised).toEqual({ at: noon, level: "B" });
  expect(raiseFlag({ ...flagged, state: "closed" }, wishToDie, noon)?.raised).toEqual({ at: noon, level: "B" });
  expect(raiseFlag({ ...flagged, acknowledgedAt: morning }, worn, noon)?.raised).toBeNull();
});

test("nothing that is ever written lowers a level, takes away what was noticed, or moves a running clock", () => {
  const kinds = ["suicide", "abuse", "worn-out", "child-in-danger", "other-at-risk"];
  const heard = fc.record({
    risk: fc.constantFrom<RiskLevel>("none", "C", "B", "A"),
    rules: fc.array(
      fc.constantFrom(...kinds).map((kind) => `heard:${kind}:rule`),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 8 }), (messages) => {
      let stands = calm;
      messages.forEach((message, hour) => {
        const now = new Date(noon.getTime() + hour * 3_600_000);
        const after = raiseFlag(stands, message, now);
        if (after === null) return;
        expect(compareRisk(after.risk, stands.risk)).toBeGreaterThanOrEqual(0);
        expect(compareRisk(flagLevel(after), flagLevel(stands))).toBeGreaterThanOrEqual(0);
        expect(after.flags).toEqual(expect.arrayContaining([...stands.flags]));
        if (stands.flaggedAt !== null && after.raised !== null) expect(after.raised.at).toEqual(stands.flaggedAt);
        stands = { ...stands, risk: after.risk, flags: after.flags, flaggedAt: after.raised?.at ?? stands.flaggedAt };
      });
    }),
  );
});
