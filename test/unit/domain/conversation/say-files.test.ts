import { expect, test } from "vitest";
import { acceptedEnds, entryFileLimits } from "#app/domain/conversation/entry-file-limits.ts";
import { sayFiles } from "#app/domain/conversation/say-files.ts";
import { sayFilesOver } from "#app/domain/conversation/say-files-over.ts";

test("an ear that cannot see files is told how many came", () => {
  expect([[], ["a"], ["a", "b"], undefined].map((files) => sayFiles(files))).toEqual([
    "",
    "With 1 file.",
    "With 2 files.",
    "",
  ]);
});

test("a side whose files are too many is told how many they are, how many may be, and what to do", () => {
  const says = sayFilesOver({ usedBytes: 48_200_000, mostBytes: entryFileLimits.bytesOfSide });
  expect(says).toBe(
    "The files sent from this side come to 48 MB, and with these they would be more than 50 MB. Send a smaller file, or your words alone.",
  );
});

test("a box for files offers no pictures of a kind that only one maker's telephones read", () => {
  expect(acceptedEnds).toContain(".jpg,.jpeg");
  expect(acceptedEnds).not.toMatch(/heic|svg|html/);
});
