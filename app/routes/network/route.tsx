import type { LoaderFunctionArgs } from "@remix-run/node";
import { NavLink, Outlet, useLoaderData } from "@remix-run/react";
import { mayDo, mayDoSomewhere, type MemberAct } from "#app/domain/people/may-do.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";

export const links = laterStyles;

export const handle: RouteHandle = { frame: "staff" };

const places: readonly { to: string; text: string; act: MemberAct }[] = [
  { to: "/network", text: "Overview", act: "answer-join-requests" },
  { to: "/network/requests", text: "Requests to join", act: "answer-join-requests" },
  { to: "/network/spaces", text: "Spaces", act: "answer-space-requests" },
  { to: "/network/moderation", text: "Posts to look at", act: "moderate" },
  { to: "/newsletters", text: "Newsletter", act: "moderate" },
  { to: "/network/invitations", text: "Invitations", act: "invite" },
  { to: "/network/members", text: "Members", act: "end-membership" },
  { to: "/network/changes", text: "Who changed what", act: "see-changes" },
  { to: "/network/domains", text: "Who joins at once", act: "change-domains" },
  { to: "/network/webhooks", text: "Partners’ sites", act: "keep-webhooks" },
  { to: "/network/export", text: "Leave with everything", act: "export-network" },
  { to: "/network/links", text: "Links", act: "change-any" },
  { to: "/network/search-words", text: "Search words", act: "see-failed-searches" },
  { to: "/network/conferences", text: "Conferences", act: "keep-conferences" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "answer-join-requests", request);
  // A conference and a newsletter belong to no space or place, so a role for one of them does not reach it.
  const isWhole = (to: string) => to === "/network/conferences" || to === "/newsletters";
  const isOpen = ({ to, act }: (typeof places)[number]) =>
    isWhole(to) ? mayDo(viewer, act) : mayDoSomewhere(viewer, act);
  return places.filter(isOpen).map(({ to, text }) => ({ to, text }));
}

export default function Network() {
  const open = useLoaderData<typeof loader>();
  return (
    <>
      <nav className="site-menu" aria-label="Network">
        <ul className="nhsuk-width-container site-menu__list">
          {open.map(({ to, text }) => (
            <li key={to}>
              <NavLink className="site-menu__link" to={to} end={to === "/network"}>
                {text}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}
