/**
 * The header that names a file, for every browser: the whole name in UTF-8, and before it one of plain letters for those
 * that cannot read it. Line ends and what else could end the header never stand in it. Source: RFC 6266 and RFC 8187.
 */
export function contentDisposition(how: "attachment" | "inline", name: string): string {
  const whole = name.toWellFormed();
  const simple = whole.replace(/[^\x20-\x7e]|["\\%/]/gu, "_");
  return `${how}; filename="${simple}"; filename*=UTF-8''${encode(whole)}`;
}

function encode(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
