import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";
import { loadDue } from "./load-due.ts";

export const links = laterStyles;
export const meta = titled("Records whose time is over");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { keepRecordsYears: years } = context.services.content.region.settings;
  return { due: await loadDue(context), years };
}

export default function Keeping() {
  const { due, years } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <Page
      heading="Records whose time is over"
      width="full"
      back={{ to: "/desk/requests", text: "What people asked of us" }}
    >
      {search.get("done") === "kept" ? (
        <NotificationBanner kind="success" heading="It is kept. It comes back to this list on the day you chose." />
      ) : null}
      <p>
        We keep a record for {years} years after it was closed. Then a person decides: erase it, or keep it longer and
        say why. Nothing is erased by itself.
      </p>
      <Table
        caption="Not decided yet, the longest closed first"
        columns={[
          { key: "reference", label: "Reference" },
          { key: "team", label: "Team" },
          { key: "closed", label: "Closed" },
          { key: "since", label: "Time over" },
        ]}
        rows={due.map(({ reference, shown, team, closedAt, since }) => ({
          id: reference,
          cells: {
            reference: <Link to={`/desk/${reference}/keeping`}>{shown}</Link>,
            team,
            closed: closedAt === null ? "" : <When at={closedAt} />,
            since: since === null ? "Yes" : <When at={since} />,
          },
        }))}
        empty="No record's time is over."
      />
    </Page>
  );
}
