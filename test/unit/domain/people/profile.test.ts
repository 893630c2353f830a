import fc from "fast-check";
import { expect, test } from "vitest";
import { findMembers, shownValues, type ShownMember } from "#app/domain/people/find-members.ts";
import { profileFieldNames, seenByChoices, shownProfile, usualSeenBy } from "#app/domain/people/profile.ts";

const words = {
  name: "Nadia Khan",
  mail: "nadia@example.org",
  workRole: "Organiser",
  organisation: "Walkers",
  place: "E06000005",
  phone: "0191 498 0123",
  askMeAbout: "Café mornings",
  about: "Twenty years of walks",
  interests: "walking bereavement",
};

test("before a member has chosen, members see the name alone and the public nothing", () => {
  expect(shownProfile({ ...words, seenBy: usualSeenBy }, "member")).toEqual({ name: "Nadia Khan" });
  expect(shownProfile({ ...words, seenBy: usualSeenBy }, "public")).toBe(null);
  expect(shownProfile({ ...words, seenBy: {} }, "member")).toBe(null);
});

test("whatever is chosen, nobody sees more than was chosen, and the public never more than members", () => {
  const choices = fc.record(
    Object.fromEntries(profileFieldNames.map((field) => [field, fc.constantFrom(...seenByChoices)])),
  );
  fc.assert(
    fc.property(choices, (seenBy) => {
      const member = { ...words, seenBy };
      const [toMembers, toPublic] = [shownProfile(member, "member"), shownProfile(member, "public")];
      const shownIn = (shown: object | null) => Object.keys(shown ?? {});
      expect(shownIn(toMembers).filter((field) => member.seenBy[field] === "nobody")).toEqual([]);
      expect(shownIn(toPublic).filter((field) => member.seenBy[field] !== "public")).toEqual([]);
      expect(toMembers ?? {}).toMatchObject(toPublic ?? {});
      expect(seenBy["name"] === "public" || toPublic === null).toBe(true);
    }),
  );
});

const member = (id: string, shown: ShownMember["shown"]) => ({ id, sample: true, shown });

test("members are found by the start of words, accents or none, and never by what they hide", () => {
  const open = member("open", { name: "Nadia Khan", askMeAbout: "Café mornings", place: "E06000005" });
  const hidden = member("hidden", { name: "Peter Dodds" });
  const find = (search: Partial<Parameters<typeof findMembers>[1]>) =>
    findMembers([open, hidden], { words: "", place: "", workRole: "", organisation: "", ...search }).map(
      ({ id }) => id,
    );
  expect(find({})).toEqual(["open", "hidden"]);
  expect(find({ words: "cafe morn" })).toEqual(["open"]);
  expect(find({ words: "nadia dodds" })).toEqual([]);
  expect(find({ place: "E06000005" })).toEqual(["open"]);
  expect(find({ words: 'C: * " (' })).toEqual(["open"]);
  expect(shownValues([open, hidden], "place")).toEqual(["E06000005"]);
});
