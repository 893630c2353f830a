import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { linkBadge } from "#app/domain/links/link-words.ts";
import { isOverdue } from "#app/domain/library/review-due.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { ButtonLink } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";
import { listOwn } from "#db/queries/library/list-kept.ts";
import { findLinkFindings } from "#db/queries/library/lost-links.ts";

export const meta = titled("What you look after");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = requireMember(context, request);
  const { db, clock, calendar } = context.services;
  const today = localDateOf(clock.now(), calendar);
  const rows = await listOwn(db.read, id);
  const numbers = rows.map(({ number }) => number);
  const links = await findLinkFindings(db.read, numbers);
  return rows.map(({ released, withdrawnAt, ...row }) => ({
    ...row,
    state: withdrawnAt !== null ? "Withdrawn" : stateOf(row.visibility, released === 1),
    overdue: isOverdue(row.reviewDueOn, today),
    link: linkBadge(links.get(row.number)),
  }));
}

function stateOf(visibility: "draft" | "space" | "members" | "public", released: boolean): string {
  if (visibility === "draft") return "Draft";
  if (!released) return "Waits for its release";
  return { space: "For one space", members: "For members", public: "For everyone" }[visibility];
}

export default function Yours() {
  const rows = useLoaderData<typeof loader>();
  return (
    <Page heading="What you look after" back={{ to: "/library", text: "Library" }} width="full">
      <ButtonLink to="/library/add">Add a resource</ButtonLink>
      <Table
        caption="What you look after"
        captionHidden
        empty="You have added nothing yet."
        columns={[
          { key: "title", label: "Title" },
          { key: "state", label: "State" },
          { key: "review", label: "To be checked by" },
          { key: "views", label: "Opened", numeric: true },
          { key: "downloads", label: "Downloaded", numeric: true },
        ]}
        rows={rows.map(({ number, title, state, link, reviewDueOn, overdue, views, downloads }) => ({
          id: String(number),
          cells: {
            title: <Link to={`/library/${number}`}>{title}</Link>,
            state:
              link === null ? (
                state
              ) : (
                <>
                  {state}. <Link to={`/library/${number}/link`}>{link}</Link>
                </>
              ),
            review:
              reviewDueOn === null ? (
                ""
              ) : (
                <>
                  {overdue ? <strong>Late: </strong> : null}
                  <When at={reviewDueOn} form="short" />
                </>
              ),
            views,
            downloads,
          },
        }))}
      />
    </Page>
  );
}
