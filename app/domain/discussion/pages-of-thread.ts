/** Posts on a page of a thread, by their numbers: a page keeps its posts for ever, also when some of them are gone. */
export const postsAPage = 50;

/** The page on which a post stands; both count from 1. */
export function pageOfPost(post: number): number {
  return Math.max(1, Math.ceil(post / postsAPage));
}

/** How many pages a thread has. `lastNumber`: the highest number that a post of it ever had. */
export function pagesOfThread(lastNumber: number): number {
  return pageOfPost(lastNumber);
}

/** The numbers of the posts on a page, both included. */
export function postsOnPage(page: number): { from: number; to: number } {
  return { from: (page - 1) * postsAPage + 1, to: page * postsAPage };
}
