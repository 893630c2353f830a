const mostPosts = 2 ** 20;

/** A post of a thread; both numbers count from 1 and are never given again. */
export type PostPlace = { thread: number; post: number };

/** The row id of a post in the search index: whole, and safe in a double up to thread 8 billion. @throws when it has none. */
export function postRowId({ thread, post }: PostPlace): number {
  if (post >= mostPosts) throw new RangeError(`no row for post ${post}`);
  return thread * mostPosts + post;
}

export function postPlaceOf(row: number): PostPlace {
  const post = row % mostPosts;
  return { thread: (row - post) / mostPosts, post };
}
