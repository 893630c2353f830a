import { Link } from "@remix-run/react";
import { When } from "#app/ui/when/when.tsx";
import type { NoticedView, RecordView } from "./record-view.ts";

/** What the rules noticed, each with the rule's id and the words it stands on. The words stand in place further down too. */
export function Noticed({ noticed }: { noticed: readonly NoticedView[] }) {
  return (
    <>
      <p>
        The site noticed this by rules. It may be wrong, and <Link to="/safety">it misses some</Link>: read their own
        words.
      </p>
      <ul>
        {noticed.map((one) => (
          <li key={one.key}>
            {one.sentence} {one.where}, <When at={one.at} form="date-time" />:{" "}
            {one.words === null ? "the words were changed before sending." : <Quoted words={one.words} />}{" "}
            <span className="rule-id">Rule: {one.rule}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Quoted({ words }: { words: readonly string[] }) {
  return words.map((part, index) => (
    <span key={index}>
      {index === 0 ? "" : ", "}“<mark className="noticed">{part}</mark>”
    </span>
  ));
}

/** A "no" stands beside the flag and takes nothing away. */
export function DirectQuestion({ direct }: Pick<RecordView, "direct">) {
  return direct.map(({ question, said }) => (
    <p key={question}>
      We asked: {question} They answered: <strong>{said}</strong>.
    </p>
  ));
}
