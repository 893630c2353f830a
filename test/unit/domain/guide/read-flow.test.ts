import fc from "fast-check";
import { expect, test } from "vitest";
import { readFlow } from "#app/domain/guide/read-flow.ts";
import { aChoice, aFlow, anyFlow, aStep } from "./any-flow.ts";

test("any flow that was stored reads back as it was", () => {
  fc.assert(
    fc.property(anyFlow(), (flow) => void expect(readFlow(1, JSON.stringify(flow))).toEqual({ ok: true, value: flow })),
  );
});

test("a format of newer code is refused by its number", () => {
  expect(readFlow(2, "{}")).toEqual({ ok: false, refusal: { kind: "unknown-format", format: 2 } });
});

const end = aStep("end", { kind: "end", end: "submitted" });

test.each([
  ["not JSON", "{", "not a flow"],
  ["nothing", "null", "not a flow"],
  ["a flow without its first step", JSON.stringify({ ...aFlow([end]), start: "toString" }), "first step"],
  ["a flow with a lost target", JSON.stringify(aFlow([aChoice("a", [{ to: "b" }])])), "step b is missing"],
  ["a flow with no way on", JSON.stringify(aFlow([aChoice("a", []), end])), "no way on"],
])("%s is refused, and says why", (_, json, because) => {
  const read = readFlow(1, json);
  expect(read).toMatchObject({
    ok: false,
    refusal: { kind: "broken-flow", because: expect.stringContaining(because) as string },
  });
});
