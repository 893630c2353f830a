import { expect, test } from "vitest";
import { matchedGroupName } from "#app/domain/record/group-name.ts";
import { groupRows, type GroupCount } from "#app/domain/record/group-pressure.ts";

test("one group is counted once, however its name was typed", () => {
  for (const typed of ["The Sunshine Club", "sunshine  club", "Sunshine-Club.", "SUNSHINE CLUB"]) {
    expect(matchedGroupName(typed)).toBe("sunshine club");
  }
  expect(matchedGroupName("Knit & Natter")).toBe(matchedGroupName("knit and natter"));
  expect(matchedGroupName("Café Amis")).toBe("cafe amis");
  expect(matchedGroupName("The")).toBe("the");
  expect(matchedGroupName("!!")).toBe("");
});

const counts: GroupCount[] = [
  { key: "choir", month: "2026-04", room: "yes", count: 9 },
  { key: "choir", month: "2026-05", room: "no", count: 7 },
  { key: "shed", month: "2026-05", room: "waiting", count: 3 },
  { key: "walks", month: "2026-05", room: "yes", count: 4 },
];

test("a lead sees the numbers as they are, the newest month and the fullest groups first", () => {
  expect(groupRows(counts, true)).toEqual([
    { key: "choir", month: "2026-05", counts: { yes: "0", waiting: "0", no: "7", "not-known": "0" } },
    { key: "shed", month: "2026-05", counts: { yes: "0", waiting: "3", no: "0", "not-known": "0" } },
    { key: "walks", month: "2026-05", counts: { yes: "4", waiting: "0", no: "0", "not-known": "0" } },
    { key: "choir", month: "2026-04", counts: { yes: "9", waiting: "0", no: "0", "not-known": "0" } },
  ]);
});

test("a facilitator sees no number from 1 to 7, and no name of a group with few introductions", () => {
  const rows = groupRows(counts, false);
  expect(rows.map(({ key, month }) => `${month} ${key}`)).toEqual(["2026-05 choir", "2026-05 small", "2026-04 choir"]);
  expect(rows[0]?.counts).toEqual({ yes: "0", waiting: "0", no: "fewer than 8", "not-known": "0" });
  expect(rows[1]?.counts).toEqual({ yes: "fewer than 8", waiting: "fewer than 8", no: "0", "not-known": "0" });
  expect(rows[2]?.counts.yes).toBe("9");
});
