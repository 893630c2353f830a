import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { Heading, type HeadingLevel } from "#app/ui/card/heading.tsx";

export type CardProps = {
  heading: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  /** Makes the heading a link and the whole card its target. Never preloaded: a card may lead to a person's record. */
  to?: string | undefined;
  /** Tags and marks under the heading. */
  tags?: ReactNode;
  children?: ReactNode;
  /** A darker edge for what should be seen first. */
  strong?: boolean | undefined;
};

export function Card({ heading, headingLevel = 2, to, tags, children, strong }: CardProps) {
  return (
    <div className={classNames("nhsuk-card", to !== undefined && "nhsuk-card--clickable", strong && "card--strong")}>
      <div className="nhsuk-card__content">
        <Heading level={headingLevel} className="nhsuk-card__heading nhsuk-heading-s">
          {to === undefined ? (
            heading
          ) : (
            <Link className="nhsuk-card__link" to={to} prefetch="none">
              {heading}
            </Link>
          )}
        </Heading>
        {tags ? <div className="card__tags">{tags}</div> : null}
        {children}
      </div>
    </div>
  );
}

/** Cards as a list, so that a screen reader says how many there are. */
export function CardList({ children, columns = 1 }: { children: ReactNode[]; columns?: 1 | 2 | 3 }) {
  return (
    <ul className={classNames("card-list", columns > 1 && `card-list--${columns}`)}>
      {children.map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}
