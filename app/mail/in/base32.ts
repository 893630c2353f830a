const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** Bytes in small letters and figures that every mail server leaves as they are (RFC 4648, without padding). */
export function toBase32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = "";
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters.charAt((held >> bits) & 31);
    }
  }
  return bits === 0 ? text : text + letters.charAt((held << (5 - bits)) & 31);
}

/** @returns null when a letter is none of ours. Capitals are read as small letters. */
export function fromBase32(text: string): Uint8Array | null {
  let bits = 0;
  let held = 0;
  const bytes: number[] = [];
  for (const letter of text.toLowerCase()) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
  }
  return Uint8Array.from(bytes);
}
