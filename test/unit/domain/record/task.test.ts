import { expect, test } from "vitest";
import { risksAfter, standingNotes, type RecordNote } from "#app/domain/record/record-note.ts";
import { taskWhen, whoseTask, whyTaskNot } from "#app/domain/record/task.ts";

test("a task's day is from today on; one that stands may stay as it was; a reminder comes before it", () => {
  expect(whyTaskNot({ dueOn: "2026-05-06", remindOn: "2026-05-06" }, "2026-05-06")).toBeNull();
  expect(whyTaskNot({ dueOn: "2026-05-05", remindOn: null }, "2026-05-06")).toEqual({ kind: "due-over" });
  expect(whyTaskNot({ dueOn: "2026-05-05", remindOn: null }, "2026-05-06", "2026-05-05")).toBeNull();
  expect(whyTaskNot({ dueOn: "2026-05-08", remindOn: "2026-05-09" }, "2026-05-06")).toEqual({
    kind: "reminds-too-late",
  });
});

test("a reminder comes up on its day and stays until the task's own day", () => {
  const task = { dueOn: "2026-05-08", remindOn: "2026-05-06" };
  const days = ["2026-05-05", "2026-05-06", "2026-05-07", "2026-05-08", "2026-05-09"];
  expect(days.map((day) => taskWhen(task, day))).toEqual(["later", "reminded", "reminded", "today", "overdue"]);
});

test("a task waits for whoever was named, else for the holder, and for those who cover the holder", () => {
  const task = { memberId: null, named: "active", holderId: "ana", coverIds: [], by: "olivia" } as const;
  expect(whoseTask(task)).toEqual(["ana"]);
  expect(whoseTask({ ...task, coverIds: ["rashid"] })).toEqual(["rashid", "ana"]);
  expect(whoseTask({ ...task, memberId: "emma", coverIds: ["rashid"] })).toEqual(["emma"]);
  expect(whoseTask({ ...task, memberId: "emma", named: "left" })).toEqual(["ana"]);
  expect(whoseTask({ ...task, holderId: null })).toEqual(["olivia"]);
});

test("a risk ends what denied it, and risks are denied only when none stands", () => {
  const note = (id: string, words: string, version = 1, endedAt: Date | null = null): RecordNote => {
    return { id, version, heading: "risks", words, saidBy: "staff", memberId: "ana", at: new Date(0), endedAt };
  };
  const denied = note("a", "No known risks");
  const risk = note("b", "Falls");
  expect(risksAfter([denied], { ...risk })).toEqual({ refused: false, ends: [denied] });
  expect(risksAfter([risk], { ...denied })).toEqual({ refused: true });
  expect(risksAfter([risk], { ...risk, words: "No known risks" })).toEqual({ refused: false, ends: [] });
  expect(standingNotes([risk, note("b", "Falls at night", 2), note("a", "x", 2, new Date(1)), denied])).toMatchObject([
    { id: "b", version: 2 },
  ]);
});
