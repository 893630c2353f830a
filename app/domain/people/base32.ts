const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Bytes in the alphabet of RFC 4648 without padding: what an authenticator app takes, and what people can copy by hand. */
export function base32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += letters.charAt((held >>> (bits - 5)) & 31);
  }
  return bits > 0 ? text + letters.charAt((held << (5 - bits)) & 31) : text;
}
