import { Link } from "@remix-run/react";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";

export type StoryLine = { number: number; title: string; project: string; place: string; sample: boolean };

/** Stories by their titles, each with the project that tells it. */
export function StoryList({ stories, level }: { stories: readonly StoryLine[]; level: "h2" | "h3" }) {
  const Heading = level;
  return (
    <ul className="library-results">
      {stories.map(({ number, title, project, place, sample }) => (
        <li key={number}>
          <Heading className="nhsuk-heading-s">
            <Link to={`/stories/${number}`}>{title}</Link>
          </Heading>
          {sample ? <SampleMark /> : null}
          <p>{place === "" ? project : `${project}, ${place}`}</p>
        </li>
      ))}
    </ul>
  );
}
