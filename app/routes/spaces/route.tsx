import { Outlet } from "@remix-run/react";
import { laterStyles } from "#app/ui/later-styles.ts";

export const links = laterStyles;

export default function Spaces() {
  return <Outlet />;
}
