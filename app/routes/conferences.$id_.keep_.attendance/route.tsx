import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { showCertificateCode } from "#app/domain/conference/certificate-code.ts";
import { programmeMinutes, sayMinutes } from "#app/domain/conference/programme-minutes.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { useFocusOnAnswer } from "#app/ui/layout/use-focus-on-answer.ts";
import { LineByLine } from "#app/ui/table/line-by-line.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { stands } from "#app/use-cases/conference/record-attendance.ts";
import { listAgendaMembers, listAttendances, type AttendanceRow } from "#db/queries/conference/attendances.ts";
import { listProgramme } from "#db/queries/conference/programme.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { requireKeptConference } from "../conferences/require-conference.ts";
import { actOnAttendance } from "./act-on-attendance.ts";
import { AddPeople, WhoWasThere } from "./parts.tsx";

export const links = laterStyles;
export const meta = titled("Who was at a conference");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"], request);
  const { read } = context.services.db;
  const rows = await listAttendances(read, viewer, conference.id);
  const written = new Set(rows.filter(stands).map(({ memberId }) => memberId));
  return {
    id: conference.id,
    name: conference.name,
    done: new URL(request.url).searchParams.get("done"),
    minutes: programmeMinutes(await listProgramme(read, viewer, conference.id)),
    members: (await listAgendaMembers(read, conference.id)).filter((member) => !written.has(member.id)),
    people: rows.map((row) => ({
      id: row.id,
      name: row.name,
      time: sayMinutes(row.minutes),
      code: showCertificateCode(row.code),
      state: sayState(row),
      stands: stands(row),
    })),
  };
}

function sayState({ revokedAt, replacedBy }: AttendanceRow): string {
  if (revokedAt !== null) return "Revoked";
  return replacedBy === null ? "Valid" : `Replaced by ${showCertificateCode(replacedBy)}`;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return actOnAttendance(request, context, await requireKeptConference(context, params["id"]));
}

export default function Attendance() {
  const { id, name, done, minutes, members, people } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  useFocusOnAnswer(acted);
  const kept = keptIn(acted);
  const results = acted?.results ?? [];
  return (
    <Page
      heading="Who was there"
      caption={name}
      back={{ to: `/conferences/${id}/keep`, text: "The conference" }}
      width="full"
      errors={errorItems(acted)}
    >
      {acted === undefined ? <DoneBanner done={done} /> : null}
      {results.length === 0 ? null : (
        <LineByLine caption="What became of each line" heads={["Line", "What happened"]} lines={results} />
      )}
      <div className="reading-width">
        <p>
          Everybody whom you write down has a certificate with a code. Whoever has the code can see at /verify whether
          it is valid, with the name on it. Open one by its code to print it.
        </p>
        <AddPeople key={people.length} kept={kept} minutes={minutes} members={members} />
      </div>
      <WhoWasThere people={people} kept={kept} />
    </Page>
  );
}
