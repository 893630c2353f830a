import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

export type TagColour = "grey" | "green" | "blue" | "yellow" | "red";

/** A state in one or two words. The words carry the meaning; colour only helps. */
export function Tag({ children, colour = "grey" }: { children: ReactNode; colour?: TagColour | undefined }) {
  return <strong className={classNames("tag", `tag--${colour}`)}>{children}</strong>;
}
