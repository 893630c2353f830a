import { data, type ActionFunctionArgs } from "@remix-run/node";
import type { DraftAnswer } from "#app/domain/discussion/draft-answer.ts";
import { keepDraft } from "#app/use-cases/discussion/keep-draft.ts";
import { perform } from "#app/use-cases/perform.ts";
import { readTyped } from "../administration/typed.ts";

/** Takes what a member has typed so far: the page of a box sends it, and nobody looks at the answer but the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { member } = context.session;
  if (member === null) return answer({ kind: "signed-out" }, 401);
  const typed = await readTyped(request);
  const one = (name: string) => typed[name]?.[0] ?? "";
  const version = Number(one("version"));
  if (!Number.isSafeInteger(version)) return answer({ kind: "not-kept" }, 422);
  const given = { memberId: member.id, place: one("place"), title: one("title"), body: one("body"), version };
  const kept = await perform(context.services, keepDraft, given);
  if (kept.ok) return answer({ kind: "kept", ...kept.value }, 200);
  if (kept.refusal.kind !== "newer") return answer({ kind: "not-kept" }, 422);
  const { title, body, version: newest } = kept.refusal.draft;
  return answer({ kind: "newer", title, body, version: newest }, 409);
}

/** There is nothing to look at here. */
export function loader(): never {
  throw data(null, { status: 404 });
}

function answer(said: DraftAnswer, status: number): Response {
  return Response.json(said, { status, headers: { "Cache-Control": "no-store" } });
}
