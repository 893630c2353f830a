import { Link } from "@remix-run/react";

type SlideLinkProps = { to: string | null; rel: "prev" | "next"; text: string };

/** The way to a neighbour; at the first or last slide it says so, and leads nowhere. */
export function SlideLink({ to, rel, text }: SlideLinkProps) {
  if (to === null)
    return <span className="slide-viewer__end">{rel === "prev" ? "This is the first" : "This is the last"}</span>;
  return (
    <Link className="slide-viewer__way" to={to} rel={rel} preventScrollReset prefetch="none">
      {text}
    </Link>
  );
}
