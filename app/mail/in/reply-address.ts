import { createHmac, timingSafeEqual } from "node:crypto";
import { fromBase32, toBase32 } from "./base32.ts";

/** Whom an address for replies was made for, and where a reply goes: a member and the number of a thread. */
export type ReplyTo = { memberId: string; thread: number };

/** What an address says, before it is known whether it holds: `proof` is to be checked with the member's key. */
export type ReplyAddress = ReplyTo & { proof: Uint8Array };

const proofBytes = 10; // 80 bits
const threadBytes = 4;
const longestId = 21; // with its length, the thread and the proof it fits in the 58 letters after "reply+"
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The address that takes one member's replies to one thread: `reply+<token>@domain`, at most 64 letters before the @.
 * `key` is the member's own (notice settings): a new key ends every address that was made before.
 */
export function signReplyAddress(to: ReplyTo, key: string, domain: string): string {
  const said = saidBy(to);
  return `reply+${toBase32(Buffer.concat([said, proofOf(said, key)]))}@${domain}`;
}

/**
 * The address that reports about mails to one member go to: `bounces+<token>@domain`, the sender of the envelope. Who sends
 * a report there has had a mail of ours to that member.
 */
export function signBounceAddress(memberId: string, key: string, domain: string): string {
  return signReplyAddress({ memberId, thread: 0 }, key, domain).replace(/^reply/, "bounces");
}

/** Reads the part before the @ of any address. @returns null when it is address that was signed at all. */
export function readReplyAddress(address: string): ReplyAddress | null {
  const token = /^(?:reply|bounces)\+([a-z2-7]{24,58})@/i.exec(address.trim())?.[1];
  const bytes = token === undefined ? null : fromBase32(token);
  if (bytes === null || bytes.length < 1 + threadBytes + proofBytes) return null;
  const said = Buffer.from(bytes.subarray(0, -proofBytes));
  const proof = bytes.subarray(-proofBytes);
  const id = said.subarray(1, -threadBytes);
  const length = said[0] ?? 0;
  if (id.length !== (length === 0 ? 16 : length)) return null;
  const memberId = length === 0 ? withDashes(id.toString("hex")) : id.toString("utf8");
  return { memberId, thread: said.readUInt32BE(said.length - threadBytes), proof };
}

/** Whether the address was made with this key. */
export function holdsReplyAddress(address: ReplyAddress, key: string): boolean {
  const proof = proofOf(saidBy(address), key);
  return proof.length === address.proof.length && timingSafeEqual(proof, address.proof);
}

function proofOf(said: Uint8Array, key: string): Buffer {
  return createHmac("sha256", key).update("reply").update(said).digest().subarray(0, proofBytes);
}

/** One byte of length (0: the 16 bytes of a UUID), the member's id, and the thread's number. @throws when the id is too long. */
function saidBy({ memberId, thread }: ReplyTo): Buffer {
  const isUuid = uuid.test(memberId);
  const id = isUuid ? Buffer.from(memberId.replaceAll("-", ""), "hex") : Buffer.from(memberId, "utf8");
  if (id.length > longestId) throw new RangeError("no address for replies fits this member's id");
  const number = Buffer.alloc(threadBytes);
  number.writeUInt32BE(thread);
  return Buffer.concat([Buffer.from([isUuid ? 0 : id.length]), id, number]);
}

function withDashes(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
