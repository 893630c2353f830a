import type { LaidSite } from "../laid-site.ts";

/** Cookies of members who are signed in: each of them may write one post. `authors`: of others, for the posts that are followed. */
export type SaidOfThreads = { cookies: string[]; authors: string[] };

export type ThreadsPlace = Omit<LaidSite, "said"> & { said: SaidOfThreads };

/** What the first of them sends with each page. */
export function signedIn({ said }: ThreadsPlace): { cookie: string } {
  return { cookie: said.cookies[0] ?? "" };
}
