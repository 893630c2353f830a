import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { loadGroups } from "./load-groups.ts";

export const links = laterStyles;
export const meta = titled("How groups answered");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ context }: LoaderFunctionArgs) {
  return loadGroups(context);
}

export default function Groups() {
  const { exact, rows } = useLoaderData<typeof loader>();
  return (
    <Page heading="How groups answered" width="full" back={{ to: "/desk", text: "Desk" }}>
      <div className="reading-width">
        <p>
          Each introduction of the last twelve months is counted by how the group answered. Many answers of “no room” or
          “waiting list” mean that a group is under pressure: ask it what would help, before you introduce more people.
        </p>
        {exact ? (
          <p>These are introductions of people of your own team.</p>
        ) : (
          <p>
            Numbers only. One from 1 to 7 shows as “fewer than 8”, and groups with fewer than 8 introductions in the
            whole year stand together, so that nobody can be recognised.
          </p>
        )}
      </div>
      <Table
        caption="Introductions by group and month"
        columns={[
          { key: "group", label: "Group" },
          { key: "month", label: "Month" },
          { key: "yes", label: "Had room", numeric: true },
          { key: "waiting", label: "Waiting list", numeric: true },
          { key: "no", label: "No room", numeric: true },
          { key: "notKnown", label: "Not known", numeric: true },
        ]}
        rows={rows.map(({ id, ...cells }) => ({ id, cells }))}
        empty="Nobody was introduced to a group in the last twelve months."
      />
    </Page>
  );
}
