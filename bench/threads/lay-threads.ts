import { postRowId } from "#app/domain/discussion/post-row-id.ts";
import type { Rows } from "../library/rows.ts";
import { makeWords } from "../library/words.ts";

/** 5,000 threads with 100,000 posts: each fiftieth thread is long and has more than two pages, the others have 18 posts. */
export const size = { members: 5_000, followers: 2_000, threads: 5_000, posts: 18, long: 118, every: 50 };
export const spaceId = "bench";
export const memberAt = (index: number) => `bench-${String(index).padStart(5, "0")}`;
/** The moment of the last post: the Sunday before the Monday on which digests are made. */
export const newestAt = Date.parse("2026-11-01T12:00:00Z");

const apartMs = 4 * 3_600_000; // between the beginnings of two threads
const joinedAt = Date.parse("2024-01-01T12:00:00Z");

type Words = ReturnType<typeof makeWords>;

/** A space that everyone may read, its members, threads and posts in the tables and in the index as acts leave them. */
export function layThreads(rows: Rows): void {
  const words = makeWords(1);
  const seen = { seen_by: "public", joining: "open", posts_seen_by: "public", written_by: "members" };
  const space = { id: spaceId, name: "Everything", purpose: words.text(12), sample: 1, created_at: joinedAt };
  rows.insert("spaces", { ...space, ...seen });
  for (let index = 0; index < size.members; index++) layMember(rows, words, index);
  for (let number = 1; number <= size.threads; number++) layThread(rows, words, number);
  for (let index = 0; index < size.members; index++) layNotices(rows, index);
}

function layMember(rows: Rows, words: Words, index: number): void {
  const id = memberAt(index);
  const facts = { name: words.text(2), mail: `${id}@example.org`, sample: 1, active: 1, created_at: joinedAt };
  rows.insert("members", { id, ...facts });
  rows.insert("space_members", { space_id: spaceId, member_id: id, state: "in", since: joinedAt });
  if (index < size.followers)
    rows.insert("space_follows", { member_id: id, space_id: spaceId, level: "follow", since: joinedAt });
}

function layThread(rows: Rows, words: Words, number: number): void {
  const id = threadAt(number);
  const count = number % size.every === 1 ? size.long : size.posts;
  const began = newestAt - (size.threads - number) * apartMs;
  const title = words.text(7);
  const who = (post: number) => memberAt((number * 31 + post * 7) % size.members);
  const moments = { created_at: began, last_post_at: began + count * 60_000 };
  const counts = { last_number: count, standing: count };
  rows.insert("threads", { id, number, title, space_id: spaceId, created_by: who(1), ...moments, ...counts });
  for (let post = 1; post <= count; post++) {
    const body = bodyOf(words, post);
    const row = { id: `${id}-${post}`, thread_id: id, number: post, member_id: who(post) };
    rows.insert("posts", { ...row, body, written_at: began + post * 60_000 });
    const said = post === 1 ? `${title}\n\n${body}` : body;
    rows.insert("post_words", { rowid: postRowId({ thread: number, post }), words: said });
  }
}

/** Two paragraphs of ordinary length; each fifth post has a list and a link too. */
function bodyOf(words: Words, post: number): string {
  const plain = `${words.text(28)}.\n\n${words.text(22)}.`;
  if (post % 5 !== 0) return plain;
  return `${plain}\n\n- ${words.text(4)}\n- **${words.text(3)}**\n\n[${words.text(2)}](https://example.org/${post})`;
}

/** What a member has not seen of the newest week: a post in each of three threads, from one to the next member others. */
function layNotices(rows: Rows, index: number): void {
  for (let n = 0; n < 3; n++) {
    const number = size.threads - ((index * 3 + n) % 30);
    const told = { thread_id: threadAt(number), post: 2, why: "follows-space", at: newestAt - n * 60_000 };
    const about = { kind: "post", unique_key: `bench ${number}`, member_id: memberAt(index) };
    rows.insert("notices", { id: `${memberAt(index)}-${n}`, ...about, ...told });
  }
}

const threadAt = (number: number) => `bench-${number}`;
