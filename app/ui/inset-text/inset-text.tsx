import type { ReactNode } from "react";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";

export function InsetText({ children }: { children: ReactNode }) {
  return (
    <div className="nhsuk-inset-text">
      <VisuallyHidden>Information: </VisuallyHidden>
      {children}
    </div>
  );
}
