import type { ReactNode } from "react";
import { BackLink } from "#app/ui/back-link/back-link.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { ErrorSummary, type ErrorItem } from "#app/ui/error-summary/error-summary.tsx";

export type PageProps = {
  /** The h1. Leave out when a field's label (labelIsHeading) or a Panel is the h1. */
  heading?: ReactNode;
  /** Small words above the heading, such as "Question 3". */
  caption?: ReactNode;
  back?: { to: string; text?: string | undefined } | undefined;
  errors?: readonly ErrorItem[] | undefined;
  /** "reading" keeps lines short; "full" is for tables and lists. */
  width?: "reading" | "full" | undefined;
  children: ReactNode;
};

/** The part of a screen between header and footer. Every route shows exactly one. */
export function Page({ heading, caption, back, errors = [], width = "reading", children }: PageProps) {
  return (
    <div className="nhsuk-width-container">
      {back ? <BackLink to={back.to} text={back.text} /> : null}
      <main className="nhsuk-main-wrapper" id="main-content" tabIndex={-1}>
        <div className={classNames(width === "reading" && "reading-width")}>
          <ErrorSummary errors={errors} />
          {heading ? (
            <h1 className="nhsuk-heading-l">
              {caption ? <span className="nhsuk-caption-l">{caption} </span> : null}
              {heading}
            </h1>
          ) : null}
          {children}
        </div>
      </main>
    </div>
  );
}
