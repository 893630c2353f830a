/**
 * The address that rate limits count. One household or phone holds a whole block of the newer, longer addresses (a /64),
 * so there the block is counted: else each try could come from another one.
 */
export function countedAddress(ip: string): string {
  const older = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (older !== undefined || !ip.includes(":")) return older ?? ip;
  const [before = "", after = ""] = (ip.split("%")[0] ?? "").split("::");
  const [front, back] = [groupsOf(before), groupsOf(after)];
  const gap = ip.includes("::") ? Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0") : [];
  return `${[...front, ...gap, ...back].slice(0, 4).join(":")}::/64`;
}

function groupsOf(part: string): string[] {
  return part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16).toString(16));
}
