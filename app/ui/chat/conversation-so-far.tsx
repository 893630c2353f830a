import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Details } from "#app/ui/details/details.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";

/** One question that was answered: what we asked, what the person said, and where to change it. */
export type SaidTurn = { id: string; asked: string; said: ReactNode; changeTo: string };

const mostOpen = 3;
const openOfMany = 2;

/** What was asked and said before, in order. Of a long conversation the last turns stand open and the others are folded. */
export function ConversationSoFar({ turns }: { turns: readonly SaidTurn[] }) {
  if (turns.length === 0) return null;
  const folded = turns.length > mostOpen ? turns.slice(0, -openOfMany) : [];
  return (
    <section className="chat" aria-label="Your answers so far">
      {folded.length === 0 ? null : (
        <Details summary={`Show your earlier answers (${folded.length})`}>
          <Turns turns={folded} />
        </Details>
      )}
      <Turns turns={turns.slice(folded.length)} />
    </section>
  );
}

function Turns({ turns }: { turns: readonly SaidTurn[] }) {
  return (
    <ol className="chat__turns">
      {turns.map(({ id, asked, said, changeTo }) => (
        <li key={id}>
          <p className="chat__asked">{asked}</p>
          <div className="chat__said">
            <VisuallyHidden>You said: </VisuallyHidden>
            <div>{said}</div>
            <Link className="change-link" to={changeTo} discover="none">
              Change<VisuallyHidden> {asked}</VisuallyHidden>
            </Link>
          </div>
        </li>
      ))}
    </ol>
  );
}
