import { itemAddress } from "./newsletter-item.ts";

type Listed = {
  threads: readonly { number: number; kind: string }[];
  resources: readonly { number: number }[];
};

/**
 * What a digest tells of besides its newsletter: notices and resources that stand in the newsletter are not told twice.
 * Discussions are, for there it is how much is new in them.
 */
export function withoutFeatured<Items extends Listed>(items: Items, featured: readonly { to: string }[]): Items {
  const told = new Set(featured.map(({ to }) => to));
  const isTold = (kind: "thread" | "resource", number: number) => told.has(itemAddress({ kind, number }));
  return {
    ...items,
    threads: items.threads.filter(({ kind, number }) => kind !== "notice" || !isTold("thread", number)),
    resources: items.resources.filter(({ number }) => !isTold("resource", number)),
  };
}
