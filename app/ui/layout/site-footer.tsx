import { Link } from "@remix-run/react";

export type SiteFooterProps = { networkName: string; attribution: readonly string[]; journey: boolean; staff: boolean };

/** Seldom pressed: what they need is fetched when they are, and not with every first page. */
const links = [
  { to: "/track", text: "See how your referral goes" },
  { to: "/privacy", text: "Privacy: what we do with what you tell us" },
  { to: "/accessibility", text: "Accessibility" },
  { to: "/refer/questions", text: "All the questions we ask" },
  { to: "/join", text: "Join the network" },
  { to: "/sign-in", text: "Members: sign in" },
];

/** For whoever shares a phone or a computer. */
const leavingLinks = [
  { to: "/leaving-quickly", text: "Leaving this page quickly" },
  { to: "/clear-device", text: "Clear my data on this device" },
];

export function SiteFooter({ networkName, attribution, journey, staff }: SiteFooterProps) {
  const shown = staff
    ? links.filter(({ to }) => to !== "/sign-in" && to !== "/join")
    : journey
      ? [...leavingLinks, ...links]
      : links;
  return (
    <footer className="site-footer">
      <div className="nhsuk-width-container">
        {staff ? null : <RingMe />}
        <ul className="site-footer__links">
          {shown.map((link) => (
            <li key={link.to}>
              <Link to={link.to} discover="none">
                {link.text}
              </Link>
            </li>
          ))}
        </ul>
        <div className="site-footer__small">
          <p>
            {networkName}. This site is not for emergencies. If you cannot wait,{" "}
            <Link to="/help-now">get help now</Link>.
          </p>
          {attribution.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
    </footer>
  );
}

function RingMe() {
  return (
    <div className="ring-me">
      <p className="ring-me__words">Would you rather talk?</p>
      <Link className="ring-me__link" to="/refer/call-back" discover="none">
        Ask us to ring you
      </Link>
    </div>
  );
}
