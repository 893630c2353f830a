/** A heading of the record standard under which staff write. `item`: its name in the standard; `hint`: what belongs there. */
export type Heading = { id: HeadingId; label: string; item: string; hint: string };

export type HeadingId = "what-matters" | "strengths" | "needs" | "requirements" | "safeguarding" | "risks" | "plan";

/** In the order of the record. Source: PRSB Social Prescribing Standard v1.1, item list. */
export const headings: readonly Heading[] = [
  {
    id: "what-matters",
    label: "What matters to them",
    item: "About me > What is most important to me",
    hint: "What is most important to them, as they say it",
  },
  {
    id: "strengths",
    label: "Strengths",
    item: "Care and support plan > Strengths",
    hint: "What they are good at, and what and who helps them",
  },
  {
    id: "needs",
    label: "Needs, concerns or problems",
    item: "Care and support plan > Needs, concerns or problems",
    hint: "In the person's own words",
  },
  {
    id: "requirements",
    label: "Individual requirements and reasonable adjustments",
    item: "Individual requirements > Reasonable adjustment",
    hint: "What has to be in place so that they can take part",
  },
  {
    id: "safeguarding",
    label: "Safeguarding",
    item: "Safeguarding > Safeguarding concerns",
    hint: "Their words, times and places. The person reads it only in a copy, if a lead gives it",
  },
  {
    id: "risks",
    label: "Risks",
    item: "Risks",
    hint: "Risks to the person or to others. When there are none, say so outright",
  },
  {
    id: "plan",
    label: "Plan and requested actions",
    item: "Plan and requested actions",
    hint: "What was agreed, who does it, and by when",
  },
];

/** What stands under risks when somebody asked and there are none: said outright, never an empty place. */
export const noKnownRisks = "No known risks";

export function findHeading(id: string): Heading | null {
  return headings.find((heading) => heading.id === id) ?? null;
}
