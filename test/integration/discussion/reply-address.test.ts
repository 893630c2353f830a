import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsReplyAddress, readReplyAddress, signReplyAddress } from "#app/mail/in/reply-address.ts";

const memberIds = fc.oneof(fc.uuid(), fc.stringMatching(/^[a-z][a-z-]{0,19}$/));
const places = fc.record({ memberId: memberIds, thread: fc.integer({ min: 1, max: 2 ** 32 - 1 }) });

test("an address for replies says for whom and where it was made, and holds with that member's key alone", () => {
  fc.assert(
    fc.property(places, fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (to, key, other) => {
      const address = signReplyAddress(to, key, "mail.example.org");
      expect(address.indexOf("@")).toBeLessThanOrEqual(64);
      const read = readReplyAddress(address.toUpperCase());
      expect(read).toMatchObject(to);
      expect(read !== null && holdsReplyAddress(read, key)).toBe(true);
      expect(read !== null && holdsReplyAddress(read, other)).toBe(key === other);
    }),
  );
});

test("an address with one letter changed does not hold, or is none", () => {
  const made = signReplyAddress({ memberId: "joan-pattinson", thread: 12 }, "key", "mail.example.org");
  for (let at = 6; at < made.indexOf("@") - 1; at += 1) {
    const changed = `${made.slice(0, at)}${made[at] === "a" ? "b" : "a"}${made.slice(at + 1)}`;
    const read = readReplyAddress(changed);
    expect(read === null || !holdsReplyAddress(read, "key"), changed).toBe(true);
  }
});

test("other addresses are no addresses for replies", () => {
  for (const other of ["hello@example.org", "reply+@example.org", "reply+aaaa@example.org", "reply+é@example.org", ""])
    expect(readReplyAddress(other)).toBeNull();
});
