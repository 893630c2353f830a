import type { MetaFunction } from "@remix-run/node";
import type { SiteFacts } from "#app/ui/layout/site-facts.ts";

/** `export const meta = titled("How it works")`: the page first, then the site. A journey page has no meta of its own. */
export function titled(page: string): MetaFunction {
  return ({ matches, error }) => {
    const root = matches.find((match) => match.id === "root")?.data as SiteFacts | undefined;
    const title = error === undefined ? page : "Something went wrong";
    return [{ title: root === undefined ? title : `${title} - ${root.networkName}` }];
  };
}
