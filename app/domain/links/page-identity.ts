import { siteOf } from "./site-of.ts";

/**
 * What makes a page the one it is: whose site it stands on, and what it calls itself. Case, spaces, figures and marks are
 * left out, so that "(3) Walking group - 2026" is still "Walking group - 2025".
 */
export function pageIdentity(host: string, title: string | null): string {
  const words =
    (title ?? "")
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return `${siteOf(host)}\n${words.join(" ")}`;
}
