/** What we say of ourselves to every server that we ask: what this is, whose, and where somebody can write to. */
export function userAgentOf({ siteUrl, writeTo }: { siteUrl: string; writeTo: string }): string {
  return `LibraryLinkCheck/1 (+${siteUrl}/privacy; ${writeTo})`;
}
