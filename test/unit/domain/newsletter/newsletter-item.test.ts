import { expect, test } from "vitest";
import { itemAddress, readItemAddress } from "#app/domain/newsletter/newsletter-item.ts";

test("an address is read whole or from its first slash, with whatever stands behind it", () => {
  expect(readItemAddress(" https://example.org/threads/12?page=2#post-61 ")).toEqual({ kind: "thread", number: 12 });
  expect(readItemAddress("/library/7/s/14")).toEqual({ kind: "resource", number: 7 });
  const session = { kind: "session", conferenceId: "spring-2019", number: 3 } as const;
  expect(readItemAddress("/conferences/spring-2019/sessions/3/slides")).toEqual(session);
  expect(itemAddress(session)).toBe("/conferences/spring-2019/sessions/3");
});

test.each([
  "",
  "hello",
  "/threads/",
  "/threads/0",
  "/threads/12x",
  "/library/add",
  "/conferences/a/sessions",
  "threads/1",
])("%j leads to nothing that can be pointed at", (typed) => expect(readItemAddress(typed)).toBeNull());
