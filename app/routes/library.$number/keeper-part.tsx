import { Form, Link } from "@remix-run/react";
import { Button, ButtonLink } from "#app/ui/button/button.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import type { RecordView } from "./record-view.ts";

/** What those who look after a resource can do with it. */
export function KeeperPart({ record }: { record: RecordView }) {
  const { number, waiting, counts, withdrawn, version } = record;
  const to = (page: string) => `/library/${number}/${page}`;
  return (
    <section>
      <h2 className="nhsuk-heading-m">You look after this</h2>
      {waiting === null ? null : (
        <InsetText>
          <p>Version {waiting} is not released yet, so only you and facilitators see it.</p>
          <ButtonLink to={to("release")}>Look through it and release it</ButtonLink>
        </InsetText>
      )}
      {counts === null ? null : (
        <p>
          Opened {counts.views.toLocaleString("en-GB")} times, downloaded {counts.downloads.toLocaleString("en-GB")}{" "}
          times. We count without cookies, and leave machines out where they say what they are.
        </p>
      )}
      <ul className="nhsuk-list">
        <li>
          <Link to={to("edit")}>Change what is said of it, or who sees it</Link>
        </li>
        <li>
          <Link to={to("files")}>Give it new files or a new address</Link>
        </li>
        <li>
          <Link to={to("history")}>History and owners</Link>
        </li>
        <li>
          {version.url === null ? (
            <Link to={to("report")}>How well people can read it</Link>
          ) : (
            <Link to={to("link")}>The link, and what we saw when we looked at it</Link>
          )}
        </li>
        <li>
          <Link to={`/library/${number}?as=public`}>See it as the public does</Link>
        </li>
        <li>
          <Link to={`/library/${number}?as=member`}>See it as a member does</Link>
        </li>
        <li>
          <Link to={to("withdraw")}>{withdrawn === null ? "Withdraw it" : "Put it back"}</Link>
        </li>
      </ul>
      <Form method="post" action={to("still-right")}>
        <p>Have you looked at it just now? Your name and today's date are then shown to everyone who sees it.</p>
        <Button kind="secondary">It is still right</Button>
      </Form>
    </section>
  );
}
