import fc from "fast-check";
import { expect, test } from "vitest";
import { readAttendanceLines } from "#app/domain/conference/attendance-lines.ts";
import {
  makeCertificateCode,
  readCertificateCode,
  showCertificateCode,
} from "#app/domain/conference/certificate-code.ts";
import { programmeMinutes, sayMinutes } from "#app/domain/conference/programme-minutes.ts";

const line = (startsMinutes: number, endsMinutes: number, over = {}) => ({
  kind: "session" as const,
  day: "2026-05-06",
  startsMinutes,
  endsMinutes,
  cancelled: false,
  ...over,
});

test("the minutes of a programme leave out breaks and what was cancelled, and count what is side by side once", () => {
  const morning = [line(540, 600), line(540, 660), line(600, 630, { kind: "break" })];
  const rest = [line(700, 760, { cancelled: true }), line(540, 570, { day: "2026-05-07" })];
  expect(programmeMinutes([...morning, ...rest])).toBe(150);
  expect(sayMinutes(150)).toBe("2 hours 30 minutes");
});

test("a code that is read aloud and typed with any spaces or dashes is the same code", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 256, maxLength: 256 }), (bytes) => {
      // Bytes that hold hardly a kind group make no code; random ones practically never do.
      fc.pre(new Set(bytes).size > 40);
      const code = makeCertificateCode(bytes);
      expect(code).toHaveLength(16);
      expect(readCertificateCode(showCertificateCode(code).toLowerCase().replaceAll("-", " "))).toBe(code);
    }),
  );
});

test("a pasted list is one person a line, by name or by mail address, without empty lines", () => {
  expect(readAttendanceLines("Jo Dee\r\n\n  Mel   Sample \nMEL@example.org")).toEqual([
    { typed: "Jo Dee", mail: null },
    { typed: "Mel Sample", mail: null },
    { typed: "MEL@example.org", mail: "mel@example.org" },
  ]);
});
