import type { Calendar } from "#app/domain/clock/calendar.ts";
import { appointmentKinds, type AppointmentState } from "#app/domain/reaching/appointment.ts";
import type { KeptAppointment } from "#db/queries/reaching/appointments.ts";

/** An appointment on a page of the desk. */
export type AppointmentView = {
  id: string;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  kind: string;
  place: string;
  needs: string;
  withWhom: string;
  state: AppointmentState;
  stateWords: string;
  begun: boolean;
};

/** What stands in the boxes of its form. */
export type AppointmentTyped = {
  kind: string;
  day: { day: string; month: string; year: string };
  from: string;
  until: string;
  place: string;
  needs: string;
};

const stateWords: Readonly<Record<AppointmentState, string>> = {
  planned: "Planned",
  cancelled: "Cancelled",
  came: "They came",
  "did-not-come": "They did not come",
};

export function appointmentView(one: KeptAppointment, now: Date): AppointmentView {
  const { id, sequence, startsAt, endsAt, place, needs, name: withWhom, state } = one;
  const kind = appointmentKinds.find((known) => known.id === one.kind)?.label ?? one.kind;
  const words = stateWords[state];
  return {
    id,
    sequence,
    startsAt,
    endsAt,
    kind,
    place,
    needs,
    withWhom,
    state,
    stateWords: words,
    begun: startsAt <= now,
  };
}

export function appointmentTyped(one: KeptAppointment, calendar: Calendar): AppointmentTyped {
  const [starts, ends] = [calendar.localOf(one.startsAt), calendar.localOf(one.endsAt)];
  const [year = "", month = "", day = ""] = starts.date.split("-");
  return {
    kind: one.kind,
    day: { day: String(Number(day)), month: String(Number(month)), year },
    from: timeOf(starts.minutes),
    until: timeOf(ends.minutes),
    place: one.place,
    needs: one.needs,
  };
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** What was typed in a form that comes back. */
export function typedBack(form: FormData): AppointmentTyped {
  const one = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    kind: one("kind"),
    day: { day: one("day-day"), month: one("day-month"), year: one("day-year") },
    from: one("from"),
    until: one("until"),
    place: one("place"),
    needs: one("needs"),
  };
}
