import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { readAttendanceLines, sayAttendance } from "#app/domain/conference/attendance-lines.ts";
import { cleanLine } from "#app/domain/guide/clean-text.ts";
import { correctAttendance, revokeAttendance } from "#app/use-cases/conference/correct-attendance.ts";
import { recordAttendance, type AttendanceRefusal } from "#app/use-cases/conference/record-attendance.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { intentOf, readTyped, type Typed } from "../administration/typed.ts";
import type { requireKeptConference } from "../conferences/require-conference.ts";

type Kept = Awaited<ReturnType<typeof requireKeptConference>>;

/** Takes the forms of the page of who was there. A list is answered line by line. */
export async function actOnAttendance(request: Request, { services }: AppLoadContext, { viewer, conference }: Kept) {
  const typed = await readTyped(request);
  const first = (name: string) => typed[name]?.[0] ?? "";
  const refused = (errors: FieldErrors) => answer(typed, errors, [], 422);
  const of = { viewer, conferenceId: conference.id, id: first("attendance") };
  const back = () => redirect(`/conferences/${conference.id}/keep/attendance?done=saved`);
  switch (intentOf(typed)) {
    case "revoke": {
      const done = await perform(services, revokeAttendance, of);
      return done.ok ? back() : refused({ form: goneWords });
    }
    case "correct": {
      const field = `name-${of.id}`;
      const done = await perform(services, correctAttendance, { ...of, name: cleanLine(first(field)) });
      if (done.ok) return back();
      return refused(
        done.refusal.kind === "name" ? { [field]: "Write a name of 100 letters or fewer." } : { form: goneWords },
      );
    }
    default: {
      const lines = readAttendanceLines(first("people"));
      const memberIds = typed["members"] ?? [];
      if (lines.length + memberIds.length === 0)
        return refused({ people: "Write one name a line, or choose members." });
      const input = { viewer, conferenceId: conference.id, lines, memberIds, minutes: Number(first("minutes")) };
      const done = await perform(services, recordAttendance, input);
      if (!done.ok) return refused(saysRefused(done.refusal));
      const results = done.value.map(({ typed: line, outcome }) => ({ typed: line, says: sayAttendance(outcome) }));
      return answer(undefined, {}, results, 200);
    }
  }
}

const goneWords = "This certificate does not stand any more. Look at the list below.";

function answer(
  typed: Typed | undefined,
  errors: FieldErrors,
  results: { typed: string; says: string }[],
  status: 200 | 422,
) {
  return data({ typed, errors, results }, { status });
}

function saysRefused({ kind }: AttendanceRefusal): FieldErrors {
  switch (kind) {
    case "no-such-conference":
      throw data(null, { status: 404 });
    case "not-yet":
      return { form: "Nobody was there yet. Come back when the conference is public and has begun." };
    case "minutes":
      return { minutes: "Write how many minutes they were there, as a number." };
  }
}
