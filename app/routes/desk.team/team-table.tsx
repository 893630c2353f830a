import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { noFilters, type ListFilters } from "#app/domain/referral/list-filters.ts";
import type { ReferralList } from "#app/domain/referral/referral-lists.ts";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { listQuery } from "../desk._index/list-state.ts";
import { AwayList } from "./away-list.tsx";
import type { LineView, TeamView } from "./load-team.ts";

/** Who carries how much in one team. A number that is not nought leads to the people it counts. */
export function TeamTable({ team }: { team: TeamView }) {
  return (
    <section aria-label={team.name}>
      <h2 className="nhsuk-heading-m">
        {team.name} {team.sample ? <SampleMark /> : null}
      </h2>
      <p>
        {team.nobodyYet === 0 ? (
          "Nobody waits for a link worker."
        ) : (
          <Counted count={team.nobodyYet} list="team" narrowed={{ worker: "nobody" }} of="people without a link worker">
            {team.nobodyYet === 1 ? "1 person waits" : `${team.nobodyYet} people wait`} for a link worker
          </Counted>
        )}
      </p>
      <Table
        caption={`What each link worker of ${team.name} carries`}
        captionHidden
        empty="This team has no link workers yet. An administrator adds them."
        columns={columns}
        rows={team.lines.map((line) => ({ id: line.memberId, cells: cellsOf(line) }))}
      />
      <AwayList away={team.away} team={team.name} />
    </section>
  );
}

const columns = [
  { key: "name", label: "Link worker" },
  { key: "places", label: "Places taken" },
  { key: "people", label: "People held", numeric: true },
  { key: "waiting", label: "Waiting for them", numeric: true },
  { key: "paused", label: "Paused", numeric: true },
  { key: "overdue", label: "Overdue", numeric: true },
  { key: "tasks", label: "Tasks due", numeric: true },
] as const;

function cellsOf(line: LineView) {
  const { memberId: worker, name, load } = line;
  const count = (value: number, list: ReferralList, of: string, state: ListFilters["state"] = null) => (
    <Counted count={value} list={list} narrowed={{ worker, state }} of={`${of}, ${name}`} />
  );
  return {
    name: (
      <>
        {name}
        {line.capacity === null ? null : (
          <div>
            {line.offSick ? "Off sick today. " : null}
            <Link to={`/desk/off-sick?who=${worker}`}>
              {line.offSick ? "See what is covered" : "Off sick today"}
              <VisuallyHidden>, {name}</VisuallyHidden>
            </Link>
            {load.people === 0 ? null : (
              <div>
                <Link to={`/desk/share-out?from=${worker}`}>
                  Share out their people<VisuallyHidden>, {name}</VisuallyHidden>
                </Link>
              </div>
            )}
          </div>
        )}
      </>
    ),
    places: placesWords(line),
    people: count(load.people, "team", "people held"),
    waiting: count(load.waiting, "waiting", "waiting for them", "waiting-for-person"),
    paused: count(load.paused, "waiting", "paused", "paused"),
    overdue: count(load.overdue, "overdue", "overdue"),
    tasks: load.tasksDue,
  };
}

function placesWords({ load, capacity, takesNew }: LineView): string {
  if (capacity === null) return `${load.places}, no places of their own`;
  const over = load.places > capacity ? ", too many" : "";
  return `${load.places} of ${capacity}${over}${takesNew ? "" : ", takes nobody new"}`;
}

type CountedProps = {
  count: number;
  list: ReferralList;
  narrowed: Partial<ListFilters>;
  of: string;
  children?: ReactNode;
};

function Counted({ count, list, narrowed, of, children }: CountedProps) {
  if (count === 0) return 0;
  const query = listQuery({ list, filters: { ...noFilters, ...narrowed }, sort: "first", page: 1 });
  return (
    <Link to={`/desk?${query}`}>
      {children ?? (
        <>
          {count}
          <VisuallyHidden> {of}</VisuallyHidden>
        </>
      )}
    </Link>
  );
}
