import { Link } from "@remix-run/react";
import type { MouseEventHandler, ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

export type ButtonKind = "primary" | "secondary" | "warning";

export type ButtonProps = {
  children: ReactNode;
  kind?: ButtonKind | undefined;
  type?: "submit" | "button" | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Id of a form elsewhere on the page. */
  form?: string | undefined;
  /** Leaves the browser's own checks out, for "Skip" and "Back" buttons. */
  formNoValidate?: boolean | undefined;
  /** Sends the form to another address than the form's own. */
  formAction?: string | undefined;
  onClick?: MouseEventHandler<HTMLButtonElement> | undefined;
};

/** A press is never blocked: acts are safe to send twice, and a blocked button cannot be tried again on a bad line. */
export function Button({ children, kind = "primary", type = "submit", ...rest }: ButtonProps) {
  return (
    <button className={buttonClass(kind)} type={type} {...rest}>
      {children}
    </button>
  );
}

export type ButtonLinkProps = {
  to: string;
  children: ReactNode;
  kind?: ButtonKind | undefined;
  reloadDocument?: boolean | undefined;
};

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ to, children, kind = "primary", reloadDocument }: ButtonLinkProps) {
  return (
    <Link to={to} className={buttonClass(kind)} draggable={false} reloadDocument={reloadDocument ?? false}>
      {children}
    </Link>
  );
}

/** A button that looks like a link, for small acts beside a main button. */
export function LinkButton({ children, type = "submit", ...rest }: Omit<ButtonProps, "kind">) {
  return (
    <button className="link-button" type={type} {...rest}>
      {children}
    </button>
  );
}

export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="nhsuk-button-group">{children}</div>;
}

function buttonClass(kind: ButtonKind): string {
  return classNames("nhsuk-button", kind !== "primary" && `nhsuk-button--${kind}`);
}
