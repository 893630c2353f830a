import { readAddresses } from "#app/domain/people/read-addresses.ts";
import { cleanLine } from "#app/domain/guide/clean-text.ts";

export const longestAttendeeName = 100; // letters
export const mostAttendanceLines = 500;
export const mostAttendedMinutes = 6_000;

/** Somebody who was there, as a facilitator writes them down: by name, or a member by their mail address. */
export type AttendanceLine = { typed: string; mail: string | null };

/** One person a line, in the order of the list; empty lines are left out. */
export function readAttendanceLines(text: string): AttendanceLine[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanLine)
    .filter((line) => line !== "")
    .slice(0, mostAttendanceLines)
    .map((typed) => ({ typed, mail: readAddresses(typed)[0]?.mail ?? null }));
}

export type AttendanceOutcome = "added" | "already" | "no-such-member" | "too-long";

/** What became of a line. */
export function sayAttendance(outcome: AttendanceOutcome): string {
  switch (outcome) {
    case "added":
      return "Written down";
    case "already":
      return "There already. If it is somebody else of the same name, add where they work to the name";
    case "no-such-member":
      return "No member has this mail address. Write their name instead";
    case "too-long":
      return `Too long for a name. Use ${longestAttendeeName} letters or fewer`;
  }
}
