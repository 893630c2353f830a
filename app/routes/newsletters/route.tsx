import { Outlet } from "@remix-run/react";
import { laterStyles } from "#app/ui/later-styles.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";

export const links = laterStyles;

export const handle: RouteHandle = { frame: "staff" };

/** Everything under /newsletters is for members. */
export default function Newsletters() {
  return <Outlet />;
}
