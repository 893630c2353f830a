import type { AppLoadContext } from "@remix-run/node";
import { hashToken } from "#app/sign-in/token.ts";

/** The words that somebody reads before they agree, and the hash by which we know later which words those were. */
export function wordsToRead({ services }: AppLoadContext): { title: string; html: string; hash: string } {
  const { title, html } = services.content.pages["story-consent"];
  return { title, html, hash: hashToken(`${title}\n${html}`) };
}
