import type { NoticeHow, NoticeKind } from "./notice-kinds.ts";
import type { DigestKind } from "./digest-period.ts";
import { strongestFirst } from "./strongest-first.ts";

/** A thread that may be told of, and a resource. `at` is when it began, or was published. */
export type NewThread = { id: string; kind: "board" | "asked"; places: readonly string[] };
export type NewResource = { id: string; topics: readonly string[]; places: readonly string[] };

/** What is known of one member when a digest is put together. */
export type DigestReader = {
  how: (kind: NoticeKind) => NoticeHow;
  /** Of threads with something new that was neither seen nor mailed, the newest last. */
  notices: readonly { kind: NoticeKind; threadId: string }[];
  place: string; // "" when not said
  interests: readonly string[];
  /** Whether they may read a thread, and have neither muted nor read it. */
  takes: (threadId: string) => boolean;
  /** The same of a thread that was announced to them: it is new until the announcement itself was read. */
  takesAnnounced?: (threadId: string) => boolean;
  mayOpen: (resourceId: string) => boolean;
  /** The newsletter that has gone and that they have not had, or null. */
  newsletterId?: string | null;
};

export type DigestChoice = {
  threadIds: string[];
  resourceIds: string[];
  leftOut: number;
  newsletterId?: string;
};

const most = { threads: 8, board: 8, resources: 6 };

/**
 * What one member's digest tells of: threads with notices of the kinds that they want in this digest, the strongest
 * first; questions put to their place; the noticeboard; new resources about their interests or place; and the newsletter. Null when
 * there is nothing: an empty digest is never sent. `leftOut` counts the threads for which there was no room.
 */
export function chooseForDigest(
  digest: DigestKind,
  reader: DigestReader,
  fresh: { threads: readonly NewThread[]; resources: readonly NewResource[] },
): DigestChoice | null {
  const wantsNews = reader.how("thread") === digest;
  const news = wantsNews ? fresh.threads : [];
  const isMine = (places: readonly string[]) => reader.place !== "" && places.includes(reader.place);
  const told = reader.notices
    .filter((notice) => reader.how(notice.kind) === digest && takesNotice(reader, notice))
    .toSorted((a, b) => strongestFirst.indexOf(a.kind) - strongestFirst.indexOf(b.kind))
    .map(({ threadId }) => threadId);
  const asked = news.filter(({ kind, places }) => kind === "asked" && isMine(places)).map(({ id }) => id);
  const talk = [...new Set([...told, ...asked.filter((id) => reader.takes(id))])];
  const board = news.filter(({ id, kind }) => kind === "board" && !talk.includes(id) && reader.takes(id));
  const resources = (wantsNews ? fresh.resources : []).filter(
    ({ id, topics, places }) =>
      (topics.some((topic) => reader.interests.includes(topic)) || isMine(places)) && reader.mayOpen(id),
  );
  const newsletterId = reader.how("newsletter") === digest ? (reader.newsletterId ?? null) : null;
  if (talk.length + board.length + resources.length === 0 && newsletterId === null) return null;
  return {
    threadIds: [...talk.slice(0, most.threads), ...board.slice(0, most.board).map(({ id }) => id)],
    resourceIds: resources.slice(0, most.resources).map(({ id }) => id),
    ...(newsletterId === null ? {} : { newsletterId }),
    leftOut: Math.max(0, talk.length - most.threads) + Math.max(0, board.length - most.board),
  };
}

function takesNotice(reader: DigestReader, { kind, threadId }: DigestReader["notices"][number]): boolean {
  return kind === "announcement" && reader.takesAnnounced ? reader.takesAnnounced(threadId) : reader.takes(threadId);
}
