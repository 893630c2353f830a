import { data } from "@remix-run/node";
import { z } from "zod";
import type { Services } from "#app/services.ts";
import { changeTeam } from "#app/use-cases/administration/change-team.ts";
import { pauseTeam, type PauseRefusal } from "#app/use-cases/administration/pause-team.ts";
import { resumeTeam, type ResumeRefusal } from "#app/use-cases/administration/resume-team.ts";
import { perform } from "#app/use-cases/perform.ts";
import { version } from "../administration/fields.ts";
import { teamShape, toDetails } from "../administration/team-shape.ts";
import { teamWords } from "../administration/team-words.ts";
import { intentOf, parseTyped, readTyped, refuseForm, type Typed } from "../administration/typed.ts";

type Asked = { teamId: string; by: string };

/** The acts of a team's page. @returns what to say on the next page, or the form as it was typed. */
export async function actOnTeam(services: Services, { request, ...asked }: Asked & { request: Request }) {
  const typed = await readTyped(request);
  switch (intentOf(typed)) {
    case "pause":
    case "resume":
      return pauseOrResume(services, asked, typed);
    case "save":
      return save(services, asked, typed);
    default:
      throw data(null, { status: 422 });
  }
}

async function pauseOrResume(services: Services, asked: Asked, typed: Typed) {
  const parsed = parseTyped(z.object({ version }), typed);
  if (!parsed.ok) return refuseForm(undefined, parsed.errors);
  const pausing = intentOf(typed) === "pause";
  const input = { ...asked, version: parsed.value.version };
  const result = pausing ? await perform(services, pauseTeam, input) : await perform(services, resumeTeam, input);
  if (result.ok) return { done: pausing ? "paused" : "resumed" } as const;
  return refuse(result.refusal);
}

function refuse(refusal: PauseRefusal | ResumeRefusal) {
  switch (refusal.kind) {
    case "no-such-team":
      throw data(null, { status: 404 });
    case "changed-meanwhile":
      return pageRefused("Somebody else changed this team just now. Look at it again, then try once more.");
    case "paused-already":
      return pageRefused("This team is paused already.");
    case "not-paused":
      return pageRefused("This team takes people already.");
    case "cover-needed":
      return pageRefused(
        "Name who covers flags and a safeguarding lead first, and save. Then let the team take people.",
      );
  }
}

/** Nothing was typed for these two acts, so the form below shows what is stored. */
function pageRefused(form: string) {
  return refuseForm(undefined, { form }, 409);
}

async function save(services: Services, asked: Asked, typed: Typed) {
  const parsed = parseTyped(teamShape.extend({ version }), typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const { version: from, ...form } = parsed.value;
  const result = await perform(services, changeTeam, { ...asked, version: from, details: toDetails(form) });
  if (result.ok) return { done: "saved" } as const;
  if (result.refusal.kind === "no-such-team") throw data(null, { status: 404 });
  const nameOf = (code: string) => services.content.region.pcns.find((pcn) => pcn.code === code)?.name ?? code;
  const errors = teamWords(result.refusal, nameOf);
  return refuseForm(typed, errors, result.refusal.kind === "changed-meanwhile" ? 409 : 422);
}
