import type { AppointmentKind } from "#app/domain/reaching/appointment.ts";

/** What words that go out are made from. `open`: the person said that we may say who we are. */
export type Sending = {
  called: string;
  open: boolean;
  worker: string; // their name; a first name alone where we do not say who we are
  team: string;
  teamPhone: string;
};

export type Reminded = { when: string; kind: AppointmentKind; place: string };

/** A text after three tries: it asks them to ring, and says no more. */
export function safeText({ called, open, worker, team, teamPhone }: Sending): string {
  return open
    ? `Hello ${called}, this is ${worker} from ${team}. I tried to ring you. You can ring us on ${teamPhone}, or answer this text. There is no hurry.`
    : `Hello ${called}, this is ${firstName(worker)}. I tried to ring you. You can ring me back on this number, or answer this text. There is no hurry.`;
}

/** A letter after three tries. `until`: the day until which we wait. */
export function safeLetter({ called, open, worker, team, teamPhone }: Sending, until: string): string {
  const phone = teamPhone === "" ? "" : ` on ${teamPhone}`;
  const from = open ? `${worker}\n${team}` : firstName(worker);
  return [
    `Dear ${called},`,
    "I tried to ring you a few times, and could not reach you.",
    `If you would like to talk, please ring${phone}. Any day until ${until} is fine.`,
    "If you would rather not, you need not do anything. If you change your mind later, you can ring then too.",
    `With kind regards\n\n${from}`,
  ].join("\n\n");
}

/** A reminder as a text from a worker's own phone. Without leave to say who we are it says the day and the time alone. */
export function reminderText({ called, open, worker, team }: Sending, { when, kind, place }: Reminded): string {
  const hello = open
    ? `Hello ${called}, this is ${worker} from ${team}.`
    : `Hello ${called}, this is ${firstName(worker)}.`;
  const what = kind === "phone" ? `I ring you ${when}.` : `We meet ${when}${open && place !== "" ? `, ${place}` : ""}.`;
  return `${hello} ${kind === "video" ? `Our video call is ${when}.` : what} If you cannot, answer this text.`;
}

/** The first name alone: a full one is easily looked up. */
export function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
