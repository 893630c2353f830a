/** The title of every page of the journey: it says nothing to whoever looks over a shoulder or through a history. */
export const neutralTitle = "A few questions";

/** A page's title in the browser: the page first, then the site. */
export function pageTitle(page: string, networkName?: string): string {
  return networkName === undefined ? page : `${page} - ${networkName}`;
}
