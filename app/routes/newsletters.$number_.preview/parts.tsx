import { Form, Link } from "@remix-run/react";
import { Button, ButtonGroup, ButtonLink } from "#app/ui/button/button.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import type { Reader } from "./preview-view.ts";

type ReadyProps = { number: number; version: number; isReady: boolean; needs: "title" | "intro" | null; day: string };

/** Whether it waits to go, and what can be done about it. */
export function Ready({ number, version, isReady, needs, day }: ReadyProps) {
  if (isReady)
    return (
      <>
        <NotificationBanner kind="success" heading={`Ready: it goes on ${day}`} />
        <p>
          It goes at half past five in the morning with the weekly mails of that day. Whoever has chosen another day
          gets it on theirs. Until then you can take it back.
        </p>
        <Form method="post">
          <Button kind="secondary" name="intent" value="back">
            Take it back and change it
          </Button>
        </Form>
      </>
    );
  const edit = `/newsletters/${number}/edit`;
  if (needs !== null)
    return (
      <>
        <p>{needs === "title" ? "It needs a title before it can go." : "It needs an introduction before it can go."}</p>
        <ButtonLink to={edit}>Go on writing</ButtonLink>
      </>
    );
  return (
    <Form method="post">
      <p>When you say that it is ready, it goes on {day} with the weekly mail. Until then you can take it back.</p>
      <input type="hidden" name="version" value={version} />
      <ButtonGroup>
        <Button name="intent" value="ready">
          It is ready
        </Button>
        <ButtonLink to={edit} kind="secondary">
          Go on writing
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

/** Whose eyes to look with. Only shown where readers read different things. */
export function Readers({ readers, reader }: { readers: readonly Reader[]; reader: Reader }) {
  if (readers.length === 1) return <p>Every member reads the same.</p>;
  return (
    <nav aria-label="Whose eyes to look with">
      <p>You look at it as:</p>
      <ul>
        {readers.map(({ as, name }) => (
          <li key={as}>
            {as === reader.as ? <strong aria-current="true">{name}</strong> : <Link to={`?as=${as}`}>{name}</Link>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
