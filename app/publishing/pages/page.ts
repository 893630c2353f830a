/** A long page of the site, written as Markdown in content/pages. */
export type ContentPage = { title: string; html: string };

/** The pages that the site shows, by the file's name without ".md". Each must be there. */
export const pageIds = [
  "about-social-prescribing",
  "how-it-works",
  "for-professionals",
  "privacy",
  "safety",
  "leaving-quickly",
  "story-consent",
  "accessibility",
] as const;

export type ContentPages = Record<(typeof pageIds)[number], ContentPage>;
