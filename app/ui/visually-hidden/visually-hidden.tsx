import type { ReactNode } from "react";

/** Words for screen readers that the eye does not need. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="nhsuk-u-visually-hidden">{children}</span>;
}
