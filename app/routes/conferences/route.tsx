import { Outlet } from "@remix-run/react";
import { laterStyles } from "#app/ui/later-styles.ts";

export const links = laterStyles;

/** Everything under /conferences comes with the styles of lists and programmes. */
export default function Conferences() {
  return <Outlet />;
}
