import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { RowButton } from "../administration/row-button.tsx";
import type { DeckLine } from "./load-decks.ts";

type Session = { id: string; label: string };
type Props = { id: string; lines: readonly DeckLine[]; sessions: readonly Session[] };

const groups: readonly { heading: string; holds(line: DeckLine): boolean }[] = [
  { heading: "Asked to be removed", holds: ({ removalAsked }) => removalAsked },
  { heading: "No session found", holds: ({ state }) => state === "draft" },
  { heading: "We could not use these", holds: ({ state }) => state === "refused" || state === "no-file" },
  { heading: "Ready", holds: ({ state }) => state === "ready" || state === "waiting-for-release" },
  { heading: "Waiting for permission", holds: ({ state }) => state === "waiting-for-permission" },
  { heading: "Still being read", holds: ({ state }) => state === "being-read" },
  { heading: "Public, or public soon", holds: ({ state }) => state === "public" || state === "scheduled" },
];

/** Every deck in one list, what needs somebody first. Each stands in one group only. */
export function DeckGroups({ id, lines, sessions }: Props) {
  if (lines.length === 0) return <p>There are no slides yet.</p>;
  return (
    <>
      {groups.map(({ heading }, index) => {
        const own = lines.filter((line) => groups.findIndex((group) => group.holds(line)) === index);
        return own.length === 0 ? null : (
          <section key={heading}>
            <h2 className="nhsuk-heading-m">
              {heading} ({own.length})
            </h2>
            <ul className="library-results">
              {own.map((line) => (
                <Line key={line.number} id={id} line={line} sessions={sessions} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Line({ id, line, sessions }: { id: string; line: DeckLine; sessions: readonly Session[] }) {
  return (
    <li>
      <Link to={`/conferences/${id}/keep/decks/${line.number}`}>
        <bdi>{line.title}</bdi>
      </Link>
      <br />
      {line.session === null || line.session.endsWith(line.title) ? null : <>{line.session}. </>}
      {line.speakers.length === 0 ? null : <>{line.speakers.join(", ")}. </>}
      {line.removalAsked ? "Its speaker asked that it goes. It is hidden already." : `${line.says.replace(/\.$/, "")}.`}
      {line.asked > 0 && line.state === "waiting-for-permission" ? ` Asked ${times(line.asked)}.` : null}
      {line.newer ? (
        <>
          {" "}
          <Link to={`/library/${line.number}/release`}>Look through the new version</Link>
        </>
      ) : null}
      {line.state === "draft" ? <PlaceForm line={line} sessions={sessions} /> : null}
      {line.removalAsked ? (
        <RowButton fields={{ intent: "remove", number: String(line.number) }} text="Remove it" about={line.title} />
      ) : null}
    </li>
  );
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

/** Sessions that the file's name fits come first: it is shown, and never guessed. */
function PlaceForm({ line, sessions }: { line: DeckLine; sessions: readonly Session[] }) {
  const fitting = sessions.filter(({ id }) => line.fits.includes(id));
  const rest = sessions.filter(({ id }) => !line.fits.includes(id));
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="place" />
      <input type="hidden" name="number" value={line.number} />
      <Select
        id={`session-${line.number}`}
        name="session"
        label={`Session of ${line.title}`}
        hint={fitting.length > 1 ? `Its name fits ${fitting.length} sessions. They come first.` : undefined}
        choices={[
          { value: "", label: "Choose a session" },
          ...[...fitting, ...rest].map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      <Button kind="secondary">Choose this session</Button>
    </Form>
  );
}
