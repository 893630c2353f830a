import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";

/** Sentences for fields that need attention, by field name. */
export type FieldErrors = Record<string, string>;

export type LabelSize = "s" | "m" | "l";

/** What every field takes. `id` is also where the error summary's link goes. */
export type FieldProps = {
  id: string;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  labelSize?: LabelSize | undefined;
  /** The label is the page's only question: it becomes the page's h1. */
  labelIsHeading?: boolean | undefined;
  /** The heading above says the same: the label is for screen readers only. */
  labelHidden?: boolean | undefined;
};

type Described = { id: string; hint?: ReactNode; error?: string | undefined };

/** The ids that describe a field, for aria-describedby; undefined when nothing does. */
export function describedBy(
  { id, hint, error }: Described,
  ...more: (string | false | undefined)[]
): string | undefined {
  return classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null, ...more) || undefined;
}

export function FormGroup({
  error,
  children,
  className,
}: {
  error?: string | undefined;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div className={classNames("nhsuk-form-group", error && "nhsuk-form-group--error", className)}>{children}</div>
  );
}

export function HintAndError({ id, hint, error }: Described) {
  return (
    <>
      {hint ? (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <VisuallyHidden>Error: </VisuallyHidden>
          {error}
        </span>
      ) : null}
    </>
  );
}

type LabelProps = Pick<FieldProps, "id" | "label" | "labelSize" | "labelIsHeading" | "labelHidden">;

/** The label of one input. For a group of inputs use Fieldset. */
export function Label({ id, label, labelSize, labelIsHeading, labelHidden }: LabelProps) {
  const size = labelSize ?? (labelIsHeading ? "l" : null);
  const text = (
    <label className={classNames("nhsuk-label", size && `nhsuk-label--${size}`, hiddenIf(labelHidden))} htmlFor={id}>
      {label}
    </label>
  );
  return labelIsHeading ? <h1 className="nhsuk-label-wrapper">{text}</h1> : text;
}

function hiddenIf(labelHidden: boolean | undefined): string | null {
  return labelHidden ? "nhsuk-u-visually-hidden" : null;
}

type FieldsetProps = Omit<FieldProps, "name"> & { children: ReactNode; role?: "group" };

/** A group of inputs with one legend, hint and error. */
export function Fieldset(props: FieldsetProps) {
  const { id, label, hint, error, labelSize, labelIsHeading, labelHidden, role, children } = props;
  const size = labelSize ?? (labelIsHeading ? "l" : null);
  return (
    <FormGroup error={error}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy({ id, hint, error })} role={role}>
        <legend
          className={classNames(
            "nhsuk-fieldset__legend",
            size && `nhsuk-fieldset__legend--${size}`,
            hiddenIf(labelHidden),
          )}
        >
          {labelIsHeading ? <h1 className="nhsuk-fieldset__heading">{label}</h1> : label}
        </legend>
        <HintAndError id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </FormGroup>
  );
}
