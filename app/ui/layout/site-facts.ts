/** What every page's frame says about the site: made by the root loader, never by a person's record. */
export type SiteFacts = {
  networkName: string;
  demonstration: boolean;
  /** Where the open data comes from, one sentence a line. */
  attribution: readonly string[];
  requestId: string;
  /** Where "Exit this page" goes, and after how many minutes a page that nobody touches is covered. */
  exit: { to: string; hideAfterMinutes: number };
  /** The pages in the menu of a member who is signed in; empty for everyone else. */
  ownPages: readonly { to: string; text: string }[];
};

/**
 * What a route tells the frame about itself: `export const handle: RouteHandle = { journey: true }`.
 * A journey page has a neutral title and icon, no menu, and a way to leave quickly.
 */
export type RouteHandle = {
  journey?: true;
  /** Another title for a journey page, as neutral as the usual one. */
  title?: string;
  /** "staff": the pages of whoever is signed in: the desk, administration, the account. Leaves out what is for the public. */
  frame?: "staff";
};
