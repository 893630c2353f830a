import { expect, test } from "vitest";
import { sayWhyNotOut } from "#app/domain/reaching/say-why-not-out.ts";

test("somebody else may see a letter, and may answer a call", () => {
  expect(sayWhyNotOut("others-see", "letter").why).toBe("Someone else may see letters.");
  expect(sayWhyNotOut("others-see", "call").why).toBe("Someone else may answer.");
  expect(sayWhyNotOut("others-not-said", "call").why).toBe("They did not say who else may answer.");
});
