import { expect, test } from "vitest";
import { headings } from "#app/domain/record/headings.ts";
import { tellWork } from "#app/domain/record/tell-work.ts";

test("every act on notes, tasks, introductions and copies is told with who did it; others are not", () => {
  for (const { id, label } of headings) {
    expect(tellWork(`note-${id}`, "Ana")).toBe(`Ana wrote a note under “${label}”.`);
    expect(tellWork(`note-${id}-changed`, "Ana")).toBe(`Ana changed a note under “${label}”.`);
    expect(tellWork(`note-${id}-ended`, "Ana")).toContain("does not hold any more");
  }
  expect(tellWork("gp-copy-done", "Rashid")).toBe("Rashid put the words into the GP record.");
  for (const other of ["state", "note-written", "record", "note"]) expect(tellWork(other, "Ana")).toBeNull();
});
