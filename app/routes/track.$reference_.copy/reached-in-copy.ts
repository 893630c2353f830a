import { appointmentForPerson, sayAppointmentTime } from "#app/domain/reaching/say-appointment.ts";
import { tryOutcomes, type TryOutcome } from "#app/domain/reaching/contact-tries.ts";
import { outwardNames, wayLabels } from "#app/domain/reaching/say-way.ts";
import { sayWhyNotOut } from "#app/domain/reaching/say-why-not-out.ts";
import type { CopySection } from "#app/domain/record/record-copy.ts";
import { listAppointments } from "#db/queries/reaching/appointments.ts";
import { listDecisions } from "#db/queries/reaching/contact-decisions.ts";
import { listTries } from "#db/queries/reaching/contact-tries.ts";
import { listOutward } from "#db/queries/reaching/outward.ts";
import { item, type CopySource } from "./copy-source.ts";

/** How we tried to reach the person: appointments, what went out or did not, tries, and what a lead decided. */
export async function reachedInCopy(source: CopySource): Promise<CopySection[]> {
  return [
    { id: "appointments", heading: "Appointments", items: await appointments(source) },
    { id: "sent", heading: "Mails, texts, letters and calls to you", items: await sent(source) },
    { id: "tries", heading: "Our tries to reach you", items: await tries(source) },
    { id: "decisions", heading: "What a lead decided when no way was safe", items: await decisions(source) },
  ];
}

async function appointments({ db, services, tracked }: CopySource) {
  const stands = { planned: "Planned", cancelled: "Cancelled", came: "You came", "did-not-come": "You did not come" };
  return (await listAppointments(db, tracked)).map((one) =>
    item({
      key: `appointments/${one.id}`,
      about: one.id,
      what: sayAppointmentTime(one, services.calendar),
      at: one.at,
      by: "Staff",
      lines: [
        ["What kind", appointmentForPerson[one.kind]],
        ["With", one.name],
        ["Where", one.place],
        ["What you need there", one.needs],
        ["How it stands", stands[one.state]],
      ],
    }),
  );
}

/** What reached them they have read; what did not go out is looked at before it is given. */
async function sent({ db, tracked }: CopySource) {
  const states = {
    waiting: "Waits",
    prepared: "Ready, not sent",
    sent: "Sent",
    refused: "Not sent",
    stopped: "Not sent",
  };
  return (await listOutward(db, tracked)).map((one) =>
    item({
      key: `outward/${one.id}`,
      about: one.id,
      what: `A ${outwardNames[one.way]}`,
      at: one.at,
      by: one.by === "site" ? "The site" : "Staff",
      hold: one.state === "sent" ? "never" : "may",
      lines: [
        ["How it stands", states[one.state]],
        ["Why it did not go out", one.why === null ? null : sayWhyNotOut(one.why, one.way).why],
        ["Words", one.words],
      ],
    }),
  );
}

async function tries({ db, tracked }: CopySource) {
  return (await listTries(db, tracked)).map((one) =>
    item({
      key: `contact_tries/${one.id}`,
      about: one.id,
      what: wayLabels[one.way],
      at: one.triedAt,
      by: "Staff",
      hold: "may",
      lines: [
        ["What happened", outcomeWords(one.outcome)],
        ["Note", one.words],
      ],
    }),
  );
}

function outcomeWords(outcome: TryOutcome): string {
  return outcome === "sent" ? "Sent" : (tryOutcomes.find(({ id }) => id === outcome)?.label ?? outcome);
}

async function decisions({ db, tracked }: CopySource) {
  return (await listDecisions(db, tracked)).map(({ id, at, words }) =>
    item({
      key: `contact_decisions/${id}`,
      about: id,
      what: "Decided",
      at,
      by: "Staff",
      hold: "may",
      lines: [["", words]],
    }),
  );
}
