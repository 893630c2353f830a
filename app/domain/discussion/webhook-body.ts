import { postAddress, threadAddress } from "./post-address.ts";

type Told = {
  siteUrl: string;
  thread: { number: number; title: string };
  post: { number: number; writtenAt: Date };
};

/**
 * What a partner's site is told of a post that everybody may read, as JSON: where it stands and when it came. No words of
 * the post and no name: those stand on its page, and go from there when they are removed. Source: decision record 0034.
 */
export function webhookBody({ siteUrl, thread, post }: Told): string {
  return JSON.stringify({
    type: "post.written",
    timestamp: post.writtenAt.toISOString(),
    data: {
      thread: { number: thread.number, title: thread.title, address: `${siteUrl}${threadAddress(thread.number)}` },
      post: {
        number: post.number,
        begins: post.number === 1,
        address: `${siteUrl}${postAddress(thread.number, post.number)}`,
      },
    },
  });
}
