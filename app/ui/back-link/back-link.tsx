import { Link } from "@remix-run/react";

export type BackLinkProps = { to: string; text?: string | undefined };

export function BackLink({ to, text = "Back" }: BackLinkProps) {
  return (
    <Link className="nhsuk-back-link" to={to}>
      {text}
    </Link>
  );
}
