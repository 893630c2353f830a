import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { LinkView } from "./load-link.ts";

/** How the link stands, and what can be done about it. */
export function StandsNow({ link }: { link: LinkView }) {
  const { number, url, badge, says, changed, turnedOn, released } = link;
  return (
    <div className="reading-width">
      <p className="checksum">
        <a href={url} rel="nofollow ugc noopener noreferrer">
          {url}
        </a>
      </p>
      {badge === null ? null : (
        <p>
          <Tag colour="red">{badge}</Tag>
        </p>
      )}
      <p>{says ?? "We have never looked at this link."}</p>
      {changed === null ? null : <Changed changed={changed} number={number} />}
      {turnedOn && released ? <LookNow /> : <p>{whyNoLook(turnedOn)}</p>}
    </div>
  );
}

function whyNoLook(turnedOn: boolean): string {
  return turnedOn
    ? "We look at a link once it is released, and as long as it is not withdrawn."
    : "This site does not look at links: nobody has turned that on.";
}

function LookNow() {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="look" />
      <p>We look once a fortnight, and on the next days after it did not open.</p>
      <Button kind="secondary">Look again now</Button>
    </Form>
  );
}

function Changed({ changed, number }: { changed: NonNullable<LinkView["changed"]>; number: number }) {
  return (
    <>
      <p>
        Its title was <TitleOf title={changed.before} />. Now it is <TitleOf title={changed.now} />.
      </p>
      <p>
        Look at the page with care. If it is somebody else's now,{" "}
        <Link to={`/library/${number}/files`}>give the resource a new address</Link> or{" "}
        <Link to={`/library/${number}/withdraw`}>withdraw it</Link>.
      </p>
      <Form method="post">
        <input type="hidden" name="intent" value="right" />
        <Button>It is still the right page</Button>
      </Form>
    </>
  );
}

function TitleOf({ title }: { title: string | null }) {
  return title === null ? <>not given</> : <q>{title}</q>;
}

/** One button for a page that moved for good. */
export function NewAddress({ link: { movedTo } }: { link: LinkView }) {
  if (movedTo === null) return null;
  return (
    <InsetText>
      <h2 className="nhsuk-heading-m">The page has moved for good</h2>
      <p>
        Its new address is{" "}
        <a className="checksum" href={movedTo} rel="nofollow ugc noopener noreferrer">
          {movedTo}
        </a>
        . Look at it first.
      </p>
      <p>By pressing the button you also say that nobody can be recognised there who has not agreed.</p>
      <Form method="post">
        <input type="hidden" name="intent" value="move" />
        <input type="hidden" name="to" value={movedTo} />
        <Button>Use the new address</Button>
      </Form>
    </InsetText>
  );
}

/** Every look at it, the newest first. What a page said of itself is shown as words, and never runs. */
export function Looks({ link: { checks } }: { link: LinkView }) {
  return (
    <Table
      caption="When we looked, and what we saw"
      empty="We have never looked at this link."
      columns={[
        { key: "at", label: "When" },
        { key: "says", label: "What we saw" },
        { key: "title", label: "Title" },
        { key: "address", label: "Where it led" },
      ]}
      rows={checks.map(({ id, at, says, status, title, address, text }) => ({
        id,
        cells: {
          at: <When at={at} form="date-time" />,
          says: `${says}${status === null ? "" : ` (${status})`}`,
          title: (
            <>
              {title === null ? "" : <bdi>{title}</bdi>}
              {text === null || text === "" ? null : (
                <Details summary="How it began">
                  <p>{text.slice(0, 400)}</p>
                </Details>
              )}
            </>
          ),
          address: <span className="checksum">{address}</span>,
        },
      }))}
    />
  );
}
