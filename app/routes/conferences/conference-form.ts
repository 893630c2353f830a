import { z } from "zod";
import type { ConferenceFieldProblem, ConferenceFields } from "#app/domain/conference/conference-fields.ts";
import { isWebAddress, linkLines, readLinkLines } from "#app/domain/conference/read-lines.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { many } from "../administration/fields.ts";
import type { StoredField } from "./say-meanwhile.ts";

const line = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value) ?? "",
  z
    .string()
    .trim()
    .transform((words) => words.replaceAll("\r\n", "\n")),
);

/** The form of a conference. What must be there, and how long it may be, is for the act. */
export const conferenceShape = z.object({
  name: line,
  about: line,
  startsOn: line,
  endsOn: line,
  venue: line,
  address: line,
  access: line,
  themes: many,
  supporters: line,
  registrationUrl: line,
});

export function toConferenceFields(form: z.output<typeof conferenceShape>): ConferenceFields {
  const supporters = form.supporters.split("\n").filter((one) => one.trim() !== "");
  return { ...form, supporters: supporters.map(readSupporter) };
}

/** "Name | https://…", or a name alone. */
function readSupporter(typed: string): { name: string; url: string } {
  const { links } = readLinkLines(typed);
  const [link] = links;
  return link === undefined ? { name: typed.trim(), url: "" } : { name: link.text, url: link.url };
}

export function supporterLines(supporters: ConferenceFields["supporters"]): string {
  return supporters.map(({ name, url }) => (isWebAddress(url) ? linkLines([{ text: name, url }]) : name)).join("\n");
}

export function conferenceProblems(problems: readonly ConferenceFieldProblem[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const problem of problems) errors[problem.field] ??= sentence(problem);
  return errors;
}

function sentence({ field, kind }: ConferenceFieldProblem): string {
  switch (kind) {
    case "needed":
      return field === "name" ? "Write what the conference is called." : "Write a day, month and year.";
    case "before-start":
      return "It ends before it starts. Change one of the two days.";
    case "sessions-outside":
      return "There are sessions on a day outside these days. Move them first.";
    case "no-address":
      return "Write a web address that begins with https://.";
    case "too-long":
      return field === "endsOn" ? "A conference lasts fourteen days at most." : "This is too long. Make it shorter.";
  }
}

/** What is stored, as the form's fields hold it: to say what somebody else has changed. */
export function storedConference(fields: ConferenceFields): StoredField[] {
  const { name, about, venue, address, access, registrationUrl, supporters, startsOn, endsOn } = fields;
  return [
    { name: "name", label: "Name", now: name },
    { name: "startsOn", label: "First day", now: startsOn },
    { name: "endsOn", label: "Last day", now: endsOn },
    { name: "venue", label: "Place", now: venue },
    { name: "address", label: "Address", now: address },
    { name: "about", label: "What it is about", now: about },
    { name: "access", label: "Access", now: access },
    { name: "supporters", label: "Supported by", now: supporterLines(supporters) },
    { name: "registrationUrl", label: "Form to register", now: registrationUrl },
  ];
}
