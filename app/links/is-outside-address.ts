import { BlockList, isIP } from "node:net";

/**
 * Whether an address is one of the open internet, for which it is no secret that we ask. Refused: this machine, private
 * networks, link-local (and so the metadata of clouds), carriers' own (100.64/10), test, benchmark, multicast and kept
 * ranges; in IPv6 all but 2000::/3, and of that what wraps an IPv4 address or is kept. A name for an interface ("%eth0")
 * is never outside. Source: the IANA special-purpose registries; 168.63.129.16 is a cloud's own.
 */
export function isOutsideAddress(address: string): boolean {
  if (address.includes("%")) return false;
  switch (isIP(address)) {
    case 4:
      return !inside4.check(address, "ipv4");
    case 6:
      return global6.check(address, "ipv6") && !inside6.check(address, "ipv6");
    default:
      return false;
  }
}

const inside4 = listOf("ipv4", [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "168.63.129.16/32",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
]);

const global6 = listOf("ipv6", ["2000::/3"]);
const inside6 = listOf("ipv6", ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"]);

function listOf(family: "ipv4" | "ipv6", ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = "", bits = ""] = range.split("/");
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}
