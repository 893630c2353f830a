import { expect, test } from "vitest";
import { whyWiderNot } from "#app/domain/library/why-wider-not.ts";

const inSpace = { visibility: "space" } as const;

test("what stands in a space is never shown to more people than the space is", () => {
  const closed = { name: "Steering", seenBy: "space" } as const;
  const refused = { kind: "wider-than-space", space: "Steering" };
  expect(whyWiderNot(closed, inSpace, { visibility: "members" })).toEqual(refused);
  expect(whyWiderNot(closed, inSpace, { visibility: "public" })).toEqual(refused);
  const forMembers = { name: "Room", seenBy: "members" } as const;
  expect(whyWiderNot(forMembers, inSpace, { visibility: "members" })).toBeNull();
  expect(whyWiderNot(forMembers, inSpace, { visibility: "public" })).toMatchObject({ kind: "wider-than-space" });
  expect(whyWiderNot({ name: "Open", seenBy: "public" }, inSpace, { visibility: "public" })).toBeNull();
});

test("a draft leaves the space, and what stands in none is as wide as its owner says", () => {
  const closed = { name: "Steering", seenBy: "space" } as const;
  expect(whyWiderNot(closed, inSpace, { visibility: "draft" })).toBeNull();
  expect(whyWiderNot(closed, { visibility: "draft" }, { visibility: "public" })).toBeNull();
  expect(whyWiderNot(null, { visibility: "members" }, { visibility: "public" })).toBeNull();
});
