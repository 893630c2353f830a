/** The words of a page by the writing that it names in its header or in its first lines; UTF-8 when it names none we know. */
export function decodePage(bytes: Buffer, contentType: string): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const first = bytes.subarray(0, 1024).toString("latin1");
  const label = (named.exec(contentType) ?? named.exec(first))?.[1] ?? "utf-8";
  return decoderFor(label).decode(bytes);
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder(); // a writing that nobody knows
    throw error;
  }
}
