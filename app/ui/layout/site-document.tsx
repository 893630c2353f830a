import { Links, Meta, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from "@remix-run/react";
import { useContext, type ReactNode } from "react";
import { ExitScriptTag } from "#app/ui/exit/exit-script-tag.tsx";
import { neutralTitle } from "#app/ui/layout/neutral-title.ts";
import { NonceContext } from "#app/ui/layout/nonce.ts";
import type { RouteHandle, SiteFacts } from "#app/ui/layout/site-facts.ts";
import { SiteLayout } from "#app/ui/layout/site-layout.tsx";

/** A sheet with lines, inside the page: asking for a file would cost more than it weighs. */
const plainIcon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40' fill='%23fff' stroke='%235f6b6a' stroke-width='3'%3E%3Cpath d='M7 4h26v32H7zM13 13h14M13 20h14M13 27h9'/%3E%3C/svg%3E";

/** The frame stands even when the root loader could not run. */
const bareSite: SiteFacts = {
  networkName: "Social prescribing network",
  demonstration: false,
  attribution: [],
  requestId: "",
  exit: { to: "/", hideAfterMinutes: 15 },
  ownPages: [],
};

/** The whole page around a screen. It stands here, not in root.tsx, so that it comes in the file of the first page. */
export function SiteDocument({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const site = useRouteLoaderData<SiteFacts>("root") ?? bareSite;
  const handles = useMatches().map((match) => match.handle as RouteHandle | undefined);
  const journey = handles.some((handle) => handle?.journey);
  const journeyTitle = [...handles].reverse().find((handle) => handle?.title !== undefined)?.title ?? neutralTitle;
  const staff = handles.some((handle) => handle?.frame === "staff");
  return (
    <html lang="en-GB" className={journey ? "journey" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="telephone=no" />
        {journey ? <title>{journeyTitle}</title> : <Meta />}
        <link rel="icon" type="image/svg+xml" href={journey ? plainIcon : "/icon.svg"} />
        <Links />
        <ExitScriptTag />
      </head>
      <body>
        <SiteLayout site={site} journey={journey} staff={staff}>
          {children}
        </SiteLayout>
        <ScrollRestoration {...(nonce === undefined ? {} : { nonce })} />
        <Scripts {...(nonce === undefined ? {} : { nonce })} />
      </body>
    </html>
  );
}
