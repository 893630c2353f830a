/** What somebody was shown when they were asked, as a form carries it: each post by its id with the version of its words. */
export function shownWords(posts: readonly { postId: string; version: number }[]): string {
  return posts
    .map(({ postId, version }) => `${postId}:${version}`)
    .toSorted()
    .join(" ");
}
