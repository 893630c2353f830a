import { expect, test } from "vitest";
import { sayWhyHeld } from "#app/domain/conference/session-hold.ts";

test("why a session stays is said in one sentence, with three reasons at most and what to do instead", () => {
  const instead = "Cancel it instead: its page stays and says so.";
  expect(sayWhyHeld(["agendas"])).toBe(`It cannot be removed, because somebody has it on their agenda. ${instead}`);
  expect(sayWhyHeld(["slides", "questions"])).toBe(
    `It cannot be removed, because there are slides of it and somebody asked about it. ${instead}`,
  );
  expect(sayWhyHeld(["slides", "recording", "questions", "agendas"])).toBe(
    `It cannot be removed, because there are slides of it, there is a recording of it and somebody asked about it. ${instead}`,
  );
});
