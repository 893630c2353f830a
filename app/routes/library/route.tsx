import { Outlet } from "@remix-run/react";
import { laterStyles } from "#app/ui/later-styles.ts";

export const links = laterStyles;

/** Everything under /library comes with the styles of lists and tables. */
export default function Library() {
  return <Outlet />;
}
