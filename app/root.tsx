import type { AppLoadContext, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { useContext, type ReactNode } from "react";
import { ownPagesOf } from "#app/domain/people/home-of.ts";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { ExitScriptTag } from "#app/ui/exit/exit-script-tag.tsx";
import { NotFoundPage } from "#app/ui/layout/not-found-page.tsx";
import { FailedPage } from "#app/ui/layout/failed-page.tsx";
import { errorTitle } from "#app/ui/layout/titled.ts";
import { neutralTitle } from "#app/ui/layout/neutral-title.ts";
import { NonceContext } from "#app/ui/layout/nonce.ts";
import type { RouteHandle, SiteFacts } from "#app/ui/layout/site-facts.ts";
import { SiteLayout } from "#app/ui/layout/site-layout.tsx";
import { useFocusOnArrival } from "#app/ui/layout/use-focus-on-arrival.ts";
import { countUnseen } from "#db/queries/notices/notices.ts";
import siteStyles from "./ui/site.scss?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: siteStyles }];

export const meta: MetaFunction = ({ error }) => [{ title: error ? errorTitle(error) : neutralTitle }];

export function loader({ context }: LoaderFunctionArgs): SiteFacts {
  const { settings } = context.services.content.region;
  return {
    networkName: settings.networkName,
    demonstration: context.services.config.mode === "demonstration",
    attribution: settings.attribution,
    requestId: context.requestId,
    exit: { to: settings.exitTo.address, hideAfterMinutes: settings.hideAfterMinutes },
    ownPages: ownPagesFor(context),
  };
}

/** Staff who have not passed the second step have no menu yet: nothing in it would open. */
function ownPagesFor({ session: { member }, services }: AppLoadContext) {
  if (member === null || (isStaff(member.roles) && !member.secondStep)) return [];
  return ownPagesOf(member.roles, countUnseen(services.db.read, member.id));
}

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

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const site = useRouteLoaderData<typeof loader>("root") ?? bareSite;
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

export default function Site() {
  useFocusOnArrival();
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const site = useRouteLoaderData<typeof loader>("root") ?? bareSite;
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return <FailedPage requestId={site.requestId} status={isRouteErrorResponse(error) ? error.status : 500} />;
}
