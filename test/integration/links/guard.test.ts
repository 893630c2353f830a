import fc from "fast-check";
import { expect, test } from "vitest";
import { pinAddress, usualGuard } from "#app/links/guard.ts";
import { isOutsideAddress } from "#app/links/is-outside-address.ts";
import { makeLookAtLink } from "#app/links/look-at-link.ts";
import { agentOfTests, lookerFor, openWebServer, pageOf } from "./web-server.ts";

const inside = [
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "100.127.255.255",
  "127.0.0.1",
  "127.255.1.1",
  "168.63.129.16",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.1",
  "192.168.1.1",
  "198.18.0.1",
  "224.0.0.1",
  "239.1.1.1",
  "255.255.255.255",
  "::",
  "::1",
  "::7f00:1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:169.254.169.254",
  "::ffff:8.8.8.8",
  "64:ff9b::a9fe:a9fe",
  "64:ff9b:1::1",
  "100::1",
  "2001::1",
  "2001:db8::1",
  "2002:7f00:1::1",
  "fc00::1",
  "fd00:ec2::254",
  "fe80::1",
  "fe80::1%eth0",
  "fec0::1",
  "ff02::1",
  "no address",
  "",
];

test.for(inside)("%s is an address inside", (address) => {
  expect(isOutsideAddress(address)).toBe(false);
});

test.for(["8.8.8.8", "100.63.255.255", "172.32.0.1", "2606:4700:4700::1111", "2a00:1450:4009::200e"])(
  "%s is an address outside",
  (address) => {
    expect(isOutsideAddress(address)).toBe(true);
  },
);

test("no IPv4 address gets out by being written as an IPv6 one", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isOutsideAddress(`::ffff:${address}`)).toBe(false);
      expect(isOutsideAddress(`::${address}`)).toBe(false);
    }),
  );
});

const asUsual = makeLookAtLink({ userAgent: agentOfTests });

test.for([
  "http://127.0.0.1/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "https://169.254.169.254/latest/meta-data/",
  "http://localhost/",
])("the site does not open %s", async (url) => {
  expect(await asUsual(url)).toMatchObject({ kind: "refused", why: "inside-address" });
});

test.for([
  ["http://walks.example:8080/", "odd-port"],
  ["ftp://walks.example/", "odd-address"],
  ["http://name:word@walks.example/", "odd-address"],
] as const)("the site does not open %s: %s", async ([url, why]) => {
  expect(await asUsual(url)).toMatchObject({ kind: "refused", why });
});

test("a name that leads inside is not opened, nor one of which only one address does", async () => {
  const guard = (addresses: string[]) => ({ ...usualGuard, resolve: async () => addresses });
  for (const addresses of [["10.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["::ffff:10.0.0.1"], []]) {
    const look = makeLookAtLink({ userAgent: agentOfTests, guard: guard(addresses) });
    expect(await look("http://walks.example/")).toMatchObject({ kind: "refused", why: "inside-address" });
  }
});

test("a connection goes to the address that was judged: a name is asked once, and IPv4 comes first", async () => {
  let asked = 0;
  const resolve = async () => ((asked += 1), ["2606:4700:4700::1111", "8.8.8.8"]);
  expect(await pinAddress("walks.example", { ...usualGuard, resolve })).toBe("8.8.8.8");
  expect(asked).toBe(1);
});

test("a name that means another address a moment later leads nowhere inside", async () => {
  await using site = await openWebServer((_request, response) => void response.writeHead(302, { location: "/" }).end());
  const answers = [["127.0.0.1"], ["10.0.0.7"]];
  const look = lookerFor([site.port], () => answers.shift() ?? []);
  expect(await look(`http://walks.example:${site.port}/`)).toMatchObject({ kind: "refused", why: "inside-address" });
  expect(site.asked).toHaveLength(1);
});

test.for([
  ["http://10.0.0.1/", "inside-address"],
  ["http://[fd00:ec2::254]/", "inside-address"],
  ["http://inside.example/", "inside-address"],
  ["http://walks.example:22/", "odd-port"],
  ["file:///etc/passwd", "odd-address"],
] as const)("a page outside that leads to %s is not followed", async ([location, why]) => {
  await using site = await openWebServer((_request, response) => void response.writeHead(302, { location }).end());
  const look = lookerFor([site.port], (name) => [name === "inside.example" ? "192.168.0.9" : "127.0.0.1"]);
  expect(await look(`http://walks.example:${site.port}/`)).toMatchObject({ kind: "refused", why, finalUrl: location });
});

test("the guard's allowance is for this machine alone, so that these tests can fail", async () => {
  await using site = await openWebServer(pageOf("Group", "Hello"));
  expect(await lookerFor([site.port])(`http://walks.example:${site.port}/`)).toMatchObject({ kind: "opened" });
});
