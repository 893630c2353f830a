import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { LinkFinding } from "#app/domain/links/judge-look.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";
import { listLostLinks } from "#db/queries/library/lost-links.ts";

export const meta = titled("Links");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "change-any", request);
  const { db, config } = context.services;
  const lost = await listLostLinks(db.read, viewer);
  const of = (finding: LinkFinding) => lost.filter((link) => link.finding === finding);
  return { turnedOn: config.linkChecks !== null, changed: of("changed"), gone: of("gone"), missed: of("missed") };
}

type Lost = ReturnType<typeof useLoaderData<typeof loader>>["gone"];

export default function Links() {
  const { turnedOn, changed, gone, missed } = useLoaderData<typeof loader>();
  return (
    <Page heading="Links" width="full">
      <div className="reading-width">
        {turnedOn ? (
          <p>
            Each link of the library is looked at once a fortnight. Owners are told by mail of what is probably gone or
            may have changed hands.
          </p>
        ) : (
          <p>
            This site does not look at links: nobody has turned that on. Whoever runs it can do so with the setting
            LINK_CHECKS.
          </p>
        )}
      </div>
      <LostLinks name="May have changed hands" links={changed} />
      <LostLinks name="Probably gone" links={gone} />
      <LostLinks name="Did not open the last time" links={missed} />
    </Page>
  );
}

function LostLinks({ name, links }: { name: string; links: Lost }) {
  return (
    <Table
      caption={`${name}: ${links.length.toLocaleString("en-GB")}`}
      empty={`${name}: none that you look after.`}
      columns={[
        { key: "title", label: "Resource" },
        { key: "url", label: "Link" },
        { key: "page", label: "What its page calls itself now" },
        { key: "at", label: "Last looked at" },
      ]}
      rows={links.map(({ number, title, url, pageTitle, at }) => ({
        id: String(number),
        cells: {
          title: <Link to={`/library/${number}/link`}>{title}</Link>,
          url: <span className="checksum">{url}</span>,
          page: pageTitle === null ? "" : <bdi>{pageTitle}</bdi>,
          at: <When at={at} form="date-time" />,
        },
      }))}
    />
  );
}
