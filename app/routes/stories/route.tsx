import { Outlet } from "@remix-run/react";
import { laterStyles } from "#app/ui/later-styles.ts";

export const links = laterStyles;

/** Everything under /stories comes with the styles of lists. */
export default function Stories() {
  return <Outlet />;
}
