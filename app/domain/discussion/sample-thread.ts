import type { BoardKind } from "./notice-board.ts";

/** An invented thread of the demonstration. Days count from the seeding: `daysAgo` before it, `endsOnDays` after it. */
export type SampleThread = {
  id: string; // the space's, and its place in the file
  spaceId: string;
  title: string;
  kind: "talk" | "question" | "notice" | "hello";
  noticeKind: BoardKind | null;
  endsOnDays: number | null;
  about: { resource: string } | { session: string } | null; // the id of a sample, or the title of a session
  daysAgo: number;
  pinned: boolean;
  helped: number | null; // a post's number
  summary: string;
  posts: SamplePost[]; // never empty; their numbers count from 1
};

export type SamplePost = {
  by: string; // a member's id
  hoursAfter: number; // since the post before it
  replyTo: number | null;
  withoutName: boolean;
  body: string;
};
