import { expect, test } from "vitest";
import { layOutProgramme, sessionsBeside } from "#app/domain/conference/lay-out-programme.ts";
import { overlapsIn } from "#app/domain/conference/overlaps-in.ts";

const hall = { id: "hall", position: 0, name: "Great Hall", access: "" };
const river = { id: "river", position: 1, name: "River Room", access: "" };
const line = (number: number, startsMinutes: number, room: typeof hall | null, over = {}) => ({
  number,
  kind: "session" as "session" | "break",
  day: "2026-03-28",
  startsMinutes,
  endsMinutes: startsMinutes + 45,
  room,
  cancelled: false,
  ...over,
});

test("a programme is read day after day, time after time, and room after room", () => {
  const lines = [
    line(4, 600, river),
    line(3, 600, hall),
    line(1, 540, null),
    line(2, 540, hall, { day: "2026-03-29" }),
    line(5, 600, null),
  ];
  const days = layOutProgramme(lines);
  expect(days.map(({ day, slots }) => [day, ...slots.map((slot) => slot.lines.map(({ number }) => number))])).toEqual([
    ["2026-03-28", [1], [5, 3, 4]],
    ["2026-03-29", [2]],
  ]);
});

test("before and after a session stand the sessions beside it, and a break is stepped over", () => {
  const lines = [line(1, 540, hall), line(2, 600, null, { kind: "break" }), line(3, 630, hall)];
  expect(sessionsBeside(lines, 1)).toMatchObject({ before: null, after: { number: 3 } });
  expect(sessionsBeside(lines, 3)).toMatchObject({ before: { number: 1 }, after: null });
  expect(sessionsBeside(lines, 9)).toEqual({ before: null, after: null });
});

test("two in one room at one time are pointed at; what follows on, is cancelled or stands elsewhere is not", () => {
  const pairs = (...lines: ReturnType<typeof line>[]) =>
    overlapsIn(lines).map(([one, other]) => [one.number, other.number]);
  expect(pairs(line(1, 540, hall), line(2, 570, hall))).toEqual([[1, 2]]);
  expect(pairs(line(1, 540, hall), line(2, 585, hall))).toEqual([]);
  expect(pairs(line(1, 540, hall), line(2, 570, river))).toEqual([]);
  expect(pairs(line(1, 540, hall), line(2, 570, hall, { cancelled: true }))).toEqual([]);
  expect(pairs(line(1, 540, hall), line(2, 570, hall, { day: "2026-03-29" }))).toEqual([]);
  expect(pairs(line(1, 540, null), line(2, 570, null))).toEqual([]);
});
