import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, NavLink, Outlet, useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { countOpenBreaks } from "#db/queries/audit-breaks.ts";
import { administratorOf } from "./administrator-of.ts";

export const links = laterStyles;

export const handle: RouteHandle = { frame: "staff" };

export async function loader({ context }: LoaderFunctionArgs) {
  administratorOf(context);
  return { gaps: await countOpenBreaks(context.services.db.read) };
}

const places = [
  { to: "/administration", text: "Overview", end: true },
  { to: "/administration/teams", text: "Teams" },
  { to: "/administration/people", text: "Members" },
  { to: "/administration/leave", text: "Leave" },
  { to: "/administration/rota", text: "Duty rota" },
  { to: "/administration/agreements", text: "PCNs without a team" },
  { to: "/administration/safety-words", text: "Safety words" },
  { to: "/administration/checks", text: "Checks" },
  { to: "/administration/codes", text: "SNOMED codes" },
  { to: "/administration/jobs", text: "Failed jobs" },
  { to: "/administration/trace", text: "Trace of records" },
  { to: "/administration/records", text: "Open one record" },
];

export default function Administration() {
  const { gaps } = useLoaderData<typeof loader>();
  return (
    <>
      <nav className="site-menu" aria-label="Administration">
        <ul className="nhsuk-width-container site-menu__list">
          {places.map(({ to, text, end = false }) => (
            <li key={to}>
              <NavLink className="site-menu__link" to={to} end={end}>
                {text}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {gaps === 0 ? null : (
        <p className="nhsuk-width-container trace-gaps" role="status">
          <strong>{gaps === 1 ? "The trace of records has a gap." : `The trace of records has ${gaps} gaps.`}</strong>{" "}
          <Link to="/administration/trace">Look today, and write what you find out</Link>
        </p>
      )}
      <Outlet />
    </>
  );
}
