import { expect, test } from "vitest";
import { z } from "zod";
import { makeClientId } from "#realtime/client/make-client-id.ts";

test("the id that a browser makes is a UUID as the site asks for, and never the same twice", () => {
  const ids = Array.from({ length: 500 }, makeClientId);
  expect(ids.filter((id) => !z.uuidv4().safeParse(id).success)).toEqual([]);
  expect(new Set(ids).size).toBe(500);
});
