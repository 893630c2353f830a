import { findPersonalData, type PersonalDataFinding } from "#app/domain/documents/guard/find-personal-data.ts";

/** What a story card says: the format of the five local projects. */
export type StoryFields = {
  title: string;
  project: string;
  place: string; // code of a place, or ""
  mattered: string;
  helped: string;
  changed: string;
  contact: string; // of the project, never of the person
  pictureAlt: string;
};

export type StoryFieldProblem = { field: keyof StoryFields; kind: "needed" | "too-long" };

const longest: Readonly<Record<keyof StoryFields, number>> = {
  title: 150,
  project: 150,
  place: 100,
  mattered: 3_000,
  helped: 3_000,
  changed: 3_000,
  contact: 300,
  pictureAlt: 300,
};

const needed = ["title", "project", "mattered", "helped", "changed", "contact"] as const;

/** What is wrong with what was said in a story: a part that is missing, or too long for a card. Lengths are in letters. */
export function whyStoryFieldsNot(fields: StoryFields): StoryFieldProblem[] {
  const names = Object.keys(longest) as (keyof StoryFields)[];
  return [
    ...needed.filter((field) => fields[field] === "").map((field) => ({ field, kind: "needed" as const })),
    ...names
      .filter((field) => fields[field].length > longest[field])
      .map((field) => ({ field, kind: "too-long" as const })),
  ];
}

export type StoryFinding = PersonalDataFinding & { field: keyof StoryFields };

/** Every place in a story by which somebody could be found: a person looks at each before the story is published. */
export function storyFindings(fields: StoryFields): StoryFinding[] {
  const looked = ["title", "project", "mattered", "helped", "changed", "contact", "pictureAlt"] as const;
  return looked.flatMap((field) => findPersonalData(fields[field]).map((finding) => ({ ...finding, field })));
}
