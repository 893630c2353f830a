import fc from "fast-check";
import { expect, test } from "vitest";
import { findMentions, namesIn } from "#app/domain/discussion/find-mentions.ts";

const candidates = [
  { id: "nadia", name: "Nadia Khan" },
  { id: "nadia-b", name: "Nadia Khan Bell" },
  { id: "mary", name: "Mary O’Brien-Smith" },
  { id: "jo-1", name: "Jo Bell" },
  { id: "jo-2", name: "Jo Bell" },
];
const found = (body: string) => findMentions(body, candidates);
const members = (body: string) => found(body).memberIds;

test("a whole name after an @ names its member, in brackets or not, in large or small letters", () => {
  expect(members("@Nadia Khan, can you help?")).toEqual(["nadia"]);
  expect(members("Thanks (@nadia khan)")).toEqual(["nadia"]);
  expect(members("Ask @[Mary O’Brien-Smith] and @Nadia Khan please")).toEqual(["mary", "nadia"]);
  expect(members("@Mary O'Brien-Smith said so")).toEqual([]);
});

test("the longest name that fits is meant", () => {
  expect(members("@Nadia Khan Bell knows")).toEqual(["nadia-b"]);
  expect(members("@[Nadia Khan] Bell")).toEqual(["nadia"]);
});

test("a first name, a name that two have, an address and what is code name nobody", () => {
  expect(members("@Nadia is here")).toEqual([]);
  expect(members("@Jo Bell")).toEqual([]);
  expect(members("nadia@Nadia Khan.example")).toEqual([]);
  expect(members("Write `@Nadia Khan` to tell her")).toEqual([]);
});

test("@space names everybody in the space, and a space of that spelling in a name does not", () => {
  expect(found("@space come on Friday")).toEqual({ memberIds: [], space: true });
  expect(found("The @spaces we have")).toEqual({ memberIds: [], space: false });
});

test("whatever is typed, only candidates are named, and each once", () => {
  const piece = fc.oneof(
    fc.constantFrom("@", "@[", "]", "@Nadia Khan", "@space ", " ", "`", "\n"),
    fc.string({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { memberIds } = found(pieces.join(""));
      expect(new Set(memberIds).size).toBe(memberIds.length);
      for (const id of memberIds) expect(candidates.map((one) => one.id)).toContain(id);
    }),
  );
  expect(namesIn("@a ".repeat(5000)).length).toBeLessThan(2000);
});
