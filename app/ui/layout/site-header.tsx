import { Form, Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { LinkButton } from "#app/ui/button/button.tsx";
import { forgetUnsentWords } from "#app/ui/exit/forget-unsent-words.ts";
import { HelpLink } from "#app/ui/layout/help-link.tsx";
import { useToldPages } from "#app/ui/layout/live-notices.tsx";

type MenuItem = { to: string; text: string };

export type SiteHeaderProps = {
  networkName: string;
  journey: boolean;
  staff: boolean;
  ownPages: readonly MenuItem[];
};

const menu = [
  { to: "/how-it-works", text: "How it works" },
  { to: "/find-your-team", text: "Find your team" },
  { to: "/library", text: "Library" },
  { to: "/conferences", text: "Conferences" },
  { to: "/spaces", text: "Discussions" },
  { to: "/for-professionals", text: "For professionals" },
];

/** On a public page, whoever is signed in finds the way to their notices and account. On a journey page the way to help stands in the bar that stays in view (`ExitBar`). */
export function SiteHeader({ networkName, journey, staff, ownPages: made }: SiteHeaderProps) {
  const ownPages = useToldPages(made);
  return (
    <header className="site-header">
      <div className="nhsuk-width-container site-header__bar">
        <Link className="site-header__name" to={staff ? (ownPages[0]?.to ?? "/desk") : "/"}>
          <SiteMark />
          <span>{networkName}</span>
        </Link>
        {journey ? null : <HelpLink />}
      </div>
      {journey || staff ? null : <Menu label="Main" items={[...menu, ...ownPages.slice(-2)]} />}
      {staff && ownPages.length > 0 ? (
        <Menu label="Your pages" items={ownPages}>
          <Form method="post" action="/sign-out" onSubmit={forgetUnsentWords}>
            <LinkButton>Sign out</LinkButton>
          </Form>
        </Menu>
      ) : null}
    </header>
  );
}

function Menu({ label, items, children }: { label: string; items: readonly MenuItem[]; children?: ReactNode }) {
  return (
    <nav className="site-menu" aria-label={label}>
      <ul className="nhsuk-width-container site-menu__list">
        {items.map((item) => (
          <li key={item.to}>
            <NavLink className="site-menu__link" to={item.to}>
              {item.text}
            </NavLink>
          </li>
        ))}
        {children ? <li>{children}</li> : null}
      </ul>
    </nav>
  );
}

/** Two paths that meet. */
function SiteMark() {
  return (
    <svg className="site-header__mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="20" className="site-mark__ground" />
      <path d="M8 27c6 0 8-3 12-8s6-7 12-7" className="site-mark__path" />
      <path d="M8 15c5 0 8 1 11 4" className="site-mark__path site-mark__path--warm" />
      <circle cx="32" cy="12" r="3.4" className="site-mark__end" />
    </svg>
  );
}
