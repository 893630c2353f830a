import type { AppLoadContext, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { ownPagesOf } from "#app/domain/people/home-of.ts";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { NotFoundPage } from "#app/ui/layout/not-found-page.tsx";
import { FailedPage } from "#app/ui/layout/failed-page.tsx";
import { errorTitle } from "#app/ui/layout/titled.ts";
import { neutralTitle } from "#app/ui/layout/neutral-title.ts";
import type { SiteFacts } from "#app/ui/layout/site-facts.ts";
import { useFocusOnArrival } from "#app/ui/layout/use-focus-on-arrival.ts";
import { countUnseen } from "#db/queries/notices/notices.ts";
import siteStyles from "./ui/site.scss?url";

export { SiteDocument as Layout } from "#app/ui/layout/site-document.tsx";

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

export default function Site() {
  useFocusOnArrival();
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const site = useRouteLoaderData<typeof loader>("root");
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return <FailedPage requestId={site?.requestId ?? ""} status={isRouteErrorResponse(error) ? error.status : 500} />;
}
