import { expect, test } from "vitest";
import { readAddresses } from "#app/domain/people/read-addresses.ts";
import { whyInviteNot } from "#app/domain/people/why-invite-not.ts";
import type { Role } from "#app/domain/people/staff.ts";

test("a pasted list is read line by line, with names, whatever parts them; what is no address is said to be none", () => {
  const read = readAddresses(`Jo@Example.org\n"Ann O'Dee" <ann@example.org>; bob@example.org,, jo@example.org
    not an address\nx@y\n<script>@example.org\r\n`);
  expect(read).toEqual([
    { typed: "Jo@Example.org", mail: "jo@example.org", name: "jo", again: false },
    { typed: `"Ann O'Dee" <ann@example.org>`, mail: "ann@example.org", name: "Ann ODee", again: false },
    { typed: "bob@example.org", mail: "bob@example.org", name: "bob", again: false },
    { typed: "jo@example.org", mail: "jo@example.org", name: "jo", again: true },
    { typed: "not an address", mail: null, name: "", again: false },
    { typed: "x@y", mail: null, name: "", again: false },
    { typed: "<script>@example.org", mail: null, name: "", again: false },
  ]);
  expect(readAddresses(" \n ")).toEqual([]);
});

test("nobody gives with an invitation more than their own role reaches", () => {
  const viewer = (role: Role, scope: string | null) => ({
    memberId: "jo",
    grants: [{ memberId: "jo", role, scope, until: null }],
    now: new Date("2026-05-06T11:00:00Z"),
  });
  const plain = { role: null, scope: null, spaceId: null };
  const contributor = (scope: string | null) => ({ role: "contributor" as const, scope, spaceId: null });
  const ofSpace = viewer("facilitator", "space:data");
  expect(whyInviteNot(viewer("contributor", null), plain)?.what).toBe("invitation");
  expect(whyInviteNot(ofSpace, plain)).toBe(null);
  expect(whyInviteNot(ofSpace, contributor("space:data"))).toBe(null);
  expect(whyInviteNot(ofSpace, contributor("space:other"))?.what).toBe("role");
  expect(whyInviteNot(ofSpace, contributor(null))?.what).toBe("role");
  expect(whyInviteNot(ofSpace, { ...plain, spaceId: "data" })).toBe(null);
  expect(whyInviteNot(ofSpace, { ...plain, spaceId: "other" })?.what).toBe("space");
  const network = viewer("facilitator", null);
  expect(whyInviteNot(network, contributor(null))).toBe(null);
  expect(whyInviteNot(network, { role: "facilitator", scope: null, spaceId: null })?.what).toBe("role");
  const administers = viewer("administrator", null);
  expect(whyInviteNot(administers, { role: "facilitator", scope: "place:E06000005", spaceId: null })).toBe(null);
  expect(whyInviteNot(administers, { role: "link-worker", scope: "team-1", spaceId: null })?.what).toBe("role");
  expect(whyInviteNot(administers, { role: "administrator", scope: null, spaceId: null })?.what).toBe("role");
});
