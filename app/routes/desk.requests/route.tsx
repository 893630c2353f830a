import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import type { Role } from "#app/domain/people/staff.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import { caseloadOf } from "#db/queries/caseload.ts";
import { listWaitingRequests } from "#db/queries/record/person-requests.ts";
import { requestWords } from "../desk.$reference_.requests/request-words.ts";
import { ledBy } from "../desk.team/load-team.ts";

export const links = laterStyles;
export const meta = titled("What people asked of us");
export const handle: RouteHandle = { frame: "staff" };

/**
 * What waits for an answer, without a word of it: for leads that of their own teams, but not of somebody whom they know;
 * for duty coordinators what they may see, such as that of records without a team; for administrators everything. For
 * anybody else there is no such page.
 */
export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { db, calendar } = context.services;
  const led = ledBy(viewer);
  const holds = (wanted: Role) =>
    viewer.grants.some(({ role, until }) => role === wanted && (until === null || until > viewer.now));
  const administers = holds("administrator");
  const onDuty = holds("duty-coordinator");
  if (!administers && !onDuty && led.length === 0) throw data(null, { status: 404 });
  const waiting = await listWaitingRequests(db.read, administers || onDuty ? "all" : led);
  const references = [...new Set(waiting.map(({ reference }) => reference))];
  const seen = new Set(
    (await caseloadOf(db.read, viewer, calendar).list(references)).map(({ referral }) => referral.reference),
  );
  const decides = await mayEraseAmong(caseloadOf(db.read, viewer, calendar), waiting);
  const today = localDateOf(viewer.now, calendar);
  const views = waiting
    .map(({ teamId, ...one }) => ({
      ...one,
      shown: showReference(one.reference),
      over: one.dueOn < today,
      to: opensAt(one, { seen, decides }),
      own: led.includes(teamId ?? ""),
    }))
    .filter(({ to, own }) => to !== null || (administers && !own))
    .map(({ own: _own, ...one }) => one);
  return { waiting: views, reviews: onDuty || led.length > 0 };
}

type Waiting = { reference: string; kind: string };

/** Erasing has a page without a word of the record, for those who may decide it; everything else stands on the record. */
function opensAt({ reference, kind }: Waiting, { seen, decides }: Record<"seen" | "decides", Set<string>>) {
  if (kind === "erase" && decides.has(reference)) return `/desk/${reference}/erase`;
  return seen.has(reference) ? `/desk/${reference}/requests` : null;
}

async function mayEraseAmong(caseload: ReturnType<typeof caseloadOf>, waiting: readonly Waiting[]) {
  const decides = new Set<string>();
  for (const { reference, kind } of waiting) {
    if (kind === "erase" && (await caseload.findForEnd(reference))?.may.decide === true) decides.add(reference);
  }
  return decides;
}

export default function WaitingRequests() {
  const { waiting, reviews } = useLoaderData<typeof loader>();
  return (
    <Page heading="What people asked of us" width="full" back={{ to: "/desk", text: "Desk" }}>
      <p>People who ask something of us, or who complain, are answered within one month.</p>
      <p>The words stand on the record. A complaint is read and answered by a lead who does not hold the record.</p>
      {reviews ? (
        <p>
          <Link to="/desk/keeping">Records whose time is over</Link>
        </p>
      ) : null}
      <Table
        caption="Not answered yet, the nearest day first"
        columns={[
          { key: "reference", label: "Reference" },
          { key: "kind", label: "What" },
          { key: "team", label: "Team" },
          { key: "sent", label: "Sent" },
          { key: "due", label: "Answer by" },
        ]}
        rows={waiting.map(({ id, kind, at, dueOn, shown, team, over, to }) => ({
          id,
          cells: {
            reference: to === null ? shown : <Link to={to}>{shown}</Link>,
            kind: requestWords[kind],
            team: team ?? "No team",
            sent: <When at={at} />,
            due: (
              <>
                <When at={dueOn} /> {over ? <Tag colour="red">Late</Tag> : null}
              </>
            ),
          },
        }))}
        empty="Nothing waits for an answer."
      />
    </Page>
  );
}
