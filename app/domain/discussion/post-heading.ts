/** What a post's heading says of it. */
export type HeadedPost = { number: number; unread: boolean; replyTo: number | null; writer: string };

/**
 * The heading of a post, so that a list of headings tells the thread: "Post 6 (unread) in reply to 2, by Nadia Khan".
 * Unread is a word and no colour. Source: the Open University's forum (community.md 1.8).
 */
export function postHeading({ number, unread, replyTo, writer }: HeadedPost): string {
  const answers = replyTo === null ? "" : ` in reply to ${replyTo}`;
  return `Post ${number}${unread ? " (unread)" : ""}${answers}, by ${writer}`;
}
