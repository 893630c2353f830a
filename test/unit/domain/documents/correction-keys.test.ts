import { expect, test } from "vitest";
import { correctionKeys } from "#app/domain/documents/correction-keys.ts";

const page = (number: number, title: string, fingerprint: string) => ({ number, title, blocks: [], fingerprint });

test("a correction is found by the words of its page, and pages with the same words each have their own", () => {
  const keys = correctionKeys("doc", [page(1, "Questions?", "q"), page(2, "Walks", "w"), page(3, "Questions?", "q")]);
  expect(keys).toEqual(["q", "w", "q 2"]);
});

test("pages without words, such as scans, never share a correction, nor does another file's page get it", () => {
  const scans = [page(1, "", "empty"), page(2, "", "empty")];
  const keys = [...correctionKeys("one", scans), ...correctionKeys("two", scans)];
  expect(new Set(keys).size).toBe(4);
});
