/** A file of a post; it is there to take only when it is "clean" or "not-scanned". */
export type PostFileView = {
  name: string;
  at: string;
  size: string;
  state: "clean" | "not-scanned" | "waiting" | "blocked" | "unreadable";
};

/** A post as whoever reads it may see it: its HTML, or who removed it. */
export type PostView = {
  number: number;
  html: string | null; // null: removed or hidden
  removed: string | null; // by whom, as a sentence; a hidden one that its reader may see has both
  writer: string;
  quotedAs: string; // what a quote says of who wrote it: never a name that was left out
  writerIsSample: boolean; // somebody invented for a demonstration
  writerAt: string | null; // the writer's page, for those who may see it
  writtenAt: Date;
  mayRemove: boolean;
  files: readonly PostFileView[]; // none of a post whose words are not shown
};

/** A post on the page of its thread. */
export type ThreadPostView = PostView & {
  heading: string;
  unread: boolean;
  replyTo: { number: number; at: string } | null;
  at: string; // its own address
  editedAt: Date | null;
  wholeMail: string | null; // what was trimmed from a mail stands in here
  mayEdit: boolean;
  helped: boolean;
};

/** A thread as lists show it, with its first post and its newest answer. */
export type ThreadView = {
  number: number;
  title: string;
  answers: number;
  about: { text: string; to: string } | null; // which slide; null where that is said already
  moved: boolean; // asked about a slide that is not there any more
  first: PostView | null;
  newest: PostView | null; // of the answers that stand
};
