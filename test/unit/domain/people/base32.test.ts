import { expect, test } from "vitest";
import { base32 } from "#app/domain/people/base32.ts";

test("the examples of RFC 4648, without padding", () => {
  const examples = {
    "": "",
    f: "MY",
    fo: "MZXQ",
    foo: "MZXW6",
    foob: "MZXW6YQ",
    fooba: "MZXW6YTB",
    foobar: "MZXW6YTBOI",
  };
  for (const [text, encoded] of Object.entries(examples)) expect(base32(new TextEncoder().encode(text))).toBe(encoded);
});

test("twenty bytes, all ones, are 32 letters", () => {
  expect(base32(new Uint8Array(20).fill(255))).toBe("7".repeat(32));
});
