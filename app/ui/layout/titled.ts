import type { MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse } from "@remix-run/react";
import type { SiteFacts } from "#app/ui/layout/site-facts.ts";

/** `export const meta = titled("How it works")`: the page first, then the site. A journey page has no meta of its own. */
export function titled(page: string): MetaFunction {
  return ({ matches, error }) => {
    const root = matches.find((match) => match.id === "root")?.data as SiteFacts | undefined;
    const title = error ? errorTitle(error) : page;
    return [{ title: root === undefined ? title : `${title} - ${root.networkName}` }];
  };
}

/** What the title says when root shows its page for an error. */
export function errorTitle(error: unknown): string {
  return isRouteErrorResponse(error) && error.status === 404 ? "Page not found" : "Something went wrong";
}
