export const newsletterLimits = { title: 120, intro: 6000, why: 200, items: 20 } as const;

export type NewsletterWords = { title: string; intro: string; items: readonly { to: string; why: string }[] };

export type NewsletterProblem =
  | { kind: "title-too-long" }
  | { kind: "intro-too-long" }
  | { kind: "why-too-long"; at: number }
  | { kind: "too-many-items" };

/** Why a draft cannot be kept as it is, or null. Letters are counted as people see them. Source: decision record 0041. */
export function whyDraftNot({ title, intro, items }: NewsletterWords): NewsletterProblem | null {
  const tooLong = (words: string, most: number) => words.length > most && [...words].length > most;
  if (tooLong(title, newsletterLimits.title)) return { kind: "title-too-long" };
  if (tooLong(intro, newsletterLimits.intro)) return { kind: "intro-too-long" };
  if (items.length > newsletterLimits.items) return { kind: "too-many-items" };
  const at = items.findIndex(({ why }) => tooLong(why, newsletterLimits.why));
  return at === -1 ? null : { kind: "why-too-long", at };
}

/** What a newsletter still needs before it can go, or null: a title and an introduction. Items may be none. */
export function whyNotReady({ title, intro }: Pick<NewsletterWords, "title" | "intro">): "title" | "intro" | null {
  if (title.trim() === "") return "title";
  return intro.trim() === "" ? "intro" : null;
}
