import fc from "fast-check";
import { expect, test } from "vitest";
import { readCaptions } from "#app/domain/conference/read-captions.ts";

test("captions are read with their times, without notes, styles and markup", () => {
  const file = [
    "\uFEFFWEBVTT - the talk",
    "Language: en",
    "",
    "NOTE made by hand",
    "",
    "STYLE",
    "::cue { color: red }",
    "",
    "intro",
    "00:01.000 --> 00:04.250 align:start",
    "<v Ann Example>Good <b>morning</b>",
    "Tyne &amp; Wear",
    "",
    "01:00:00.000 --> 01:00:02.000",
    "- Thank you",
  ].join("\r\n");
  expect(readCaptions(file)).toEqual({
    ok: true,
    cues: [
      { startsMs: 1000, endsMs: 4250, text: "Ann Example: Good morning Tyne & Wear" },
      { startsMs: 3_600_000, endsMs: 3_602_000, text: "- Thank you" },
    ],
  });
});

test("what is no captions file is refused with the line", () => {
  expect(readCaptions("1\n00:00:01,000 --> 00:00:02,000\nHello")).toEqual({ ok: false, line: 1, kind: "not-webvtt" });
  expect(readCaptions("WEBVTT\n\nHello\nthere")).toEqual({ ok: false, line: 3, kind: "no-times" });
  expect(readCaptions("WEBVTT\n\na\n00:05.000 --> 00:04.000\nHello")).toMatchObject({
    kind: "ends-before-start",
    line: 4,
  });
  expect(readCaptions("WEBVTT\n")).toMatchObject({ kind: "nothing-said" });
});

test("nothing that a file holds is an error, and what is said holds no markup", () => {
  const line = fc.constantFrom("WEBVTT", "", "00:01.000 --> 00:02.000", "<v A>hi", "<b", "&lt;", "NOTE", "x");
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const read = readCaptions(["WEBVTT", "", ...lines].join("\n"));
      for (const { text, startsMs, endsMs } of read.ok ? read.cues : []) {
        expect(text).not.toBe("");
        expect(endsMs).toBeGreaterThan(startsMs);
        expect(text).not.toMatch(/<\w+>/);
      }
    }),
  );
});
