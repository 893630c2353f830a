import type { LoaderFunctionArgs } from "@remix-run/node";
import { NavLink, Outlet } from "@remix-run/react";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { administratorOf } from "./administrator-of.ts";

export const links = laterStyles;

export const handle: RouteHandle = { frame: "staff" };

export function loader({ context }: LoaderFunctionArgs) {
  administratorOf(context);
  return null;
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
  { to: "/administration/jobs", text: "Failed jobs" },
];

export default function Administration() {
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
      <Outlet />
    </>
  );
}
