import { expect, test } from "vitest";
import { errorFields } from "#app/http/error-fields.ts";

test("what is logged of a fault holds where it happened and no word of its message", () => {
  const fault = new TypeError("Zqx said\n    at home with Zqx (about: that)\nand more Zqx");
  const logged = errorFields(fault);
  expect(logged["name"]).toBe("TypeError");
  expect(logged["frames"]).toContain("words-in-errors.test.ts");
  expect(JSON.stringify(logged)).not.toContain("Zqx");
});

test("a message that was changed afterwards takes its frames with it", () => {
  const fault = new Error("before Zqx\n    at home with Zqx");
  fault.message = "something else";
  expect(JSON.stringify(errorFields(fault))).not.toContain("Zqx");
});

test("something thrown that is no fault is logged by its kind alone", () => {
  expect(errorFields("Zqx")).toEqual({ name: "string" });
});
