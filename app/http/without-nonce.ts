import { createHash } from "node:crypto";

/**
 * A page without its nonce, and the hashes by which a policy lets its own scripts run instead. Null when the nonce stands
 * anywhere else than on a script: then the page is not ours to keep.
 */
export function withoutNonce(html: string, nonce: string): { html: string; scriptHashes: string } | null {
  const attribute = ` nonce="${nonce}"`;
  const hashes = new Set<string>();
  const plain = html.replace(/<script\b[^>]*>/g, (tag: string, at: number) => {
    if (!tag.includes(attribute)) return tag;
    const from = at + tag.length;
    const inner = html.slice(from, html.indexOf("</script>", from));
    if (inner !== "") hashes.add(`'sha256-${createHash("sha256").update(inner).digest("base64")}'`);
    return tag.replace(attribute, "");
  });
  return plain.includes(nonce) ? null : { html: plain, scriptHashes: [...hashes].join(" ") };
}
