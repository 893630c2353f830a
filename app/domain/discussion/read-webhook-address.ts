const longest = 500;

/** The address of a partner's site as it is kept: of the web, without a name or password in it. Null for any other. */
export function readWebhookAddress(typed: string): string | null {
  const words = typed.trim();
  if (words.length > longest || !URL.canParse(words)) return null;
  const url = new URL(words);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  return url.username === "" && url.password === "" ? url.href : null;
}
