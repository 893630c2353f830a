import { expect, test } from "vitest";
import { pairFiles } from "#app/domain/library/pair-files.ts";

const deck = "application/deck";
const pdf = "application/pdf";
const file = (name: string, mediaType: string, sha256: string) => ({ name, mediaType, sha256 });
const told = (...[older, newer]: Parameters<typeof pairFiles>) =>
  pairFiles(older, newer).map(({ before, after }) => `${before?.name ?? "-"} > ${after?.name ?? "-"}`);

test("a new file stands for the one with the same bytes, then of the same name, then of the same kind", () => {
  const older = [file("a.pptx", deck, "1"), file("b.pptx", deck, "2"), file("c.pdf", pdf, "3")];
  const newer = [file("new.pptx", deck, "9"), file("renamed.pptx", deck, "2"), file("c.pdf", pdf, "4")];
  expect(told(older, newer)).toEqual(["a.pptx > new.pptx", "b.pptx > renamed.pptx", "c.pdf > c.pdf"]);
});

test("files that came and files that went are told", () => {
  expect(told([file("a.pptx", deck, "1")], [file("b.pdf", pdf, "2")])).toEqual(["- > b.pdf", "a.pptx > -"]);
});
