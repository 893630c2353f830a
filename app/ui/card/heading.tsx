import type { ReactNode } from "react";

export type HeadingLevel = 2 | 3 | 4;

export type HeadingProps = { level: HeadingLevel; className?: string; id?: string; children: ReactNode };

/** A heading whose level fits the page's outline while its look fits the component. */
export function Heading({ level, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag {...rest} />;
}
