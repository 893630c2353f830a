import { expect, test } from "vitest";
import { countedAddress } from "#app/http/counted-address.ts";

test("an older address counts as it is, however it is written", () => {
  expect(countedAddress("192.0.2.7")).toBe("192.0.2.7");
  expect(countedAddress("::ffff:192.0.2.7")).toBe("192.0.2.7");
});

test("every newer address of one household counts as one, and the next household as another", () => {
  const own = ["2001:db8:0:1::1", "2001:0db8:0000:0001:aaaa:bbbb:cccc:dddd", "2001:db8:0:1:ffff::"].map(countedAddress);
  expect(new Set(own)).toEqual(new Set(["2001:db8:0:1::/64"]));
  expect(countedAddress("2001:db8:0:2::1")).toBe("2001:db8:0:2::/64");
  expect(countedAddress("::1")).toBe("0:0:0:0::/64");
  expect(countedAddress("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
});
