import { data } from "@remix-run/node";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Services } from "#app/services.ts";
import { changeContributor } from "#app/use-cases/members/change-contributor.ts";
import { perform } from "#app/use-cases/perform.ts";
import { intentOf, refuseForm, type Typed } from "../administration/typed.ts";

type Asked = { memberId: string; viewer: MemberViewer & { memberId: string } };

/** @returns null when it was done, else the form as it was typed */
export async function actOnContributor(services: Services, typed: Typed, asked: Asked) {
  const scope = typed["scope"]?.[0] || null;
  const gives = intentOf(typed) === "give-contributor";
  const changed = await perform(services, changeContributor, { ...asked, scope, gives });
  if (changed.ok) return null;
  switch (changed.refusal.kind) {
    case "no-such-member":
      throw data(null, { status: 404 });
    case "may-not-give":
    case "no-such-scope":
      return refuseForm(typed, { scope: "Choose from the list." });
  }
}
