import { data, type ActionFunctionArgs } from "@remix-run/node";
import { isCaseBox, type CaseDraftAnswer } from "#app/domain/conversation/case-draft.ts";
import { readReference } from "#app/domain/referral/reference.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { keepCaseDraft } from "#app/use-cases/desk/keep-case-draft.ts";
import { perform } from "#app/use-cases/perform.ts";
import { readTyped } from "../administration/typed.ts";

/** Takes what a member of staff has typed so far: the page of a record sends it, and only the page looks at the answer. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (context.session.member?.secondStep !== true) return answer({ kind: "signed-out" }, 401);
  const { memberId } = viewerOf(context);
  const typed = await readTyped(request);
  const one = (name: string) => typed[name]?.[0] ?? "";
  const reference = readReference(params["reference"] ?? "");
  const [box, version] = [one("box"), Number(one("version"))];
  if (reference === null) return answer({ kind: "not-kept" }, 404);
  if (!isCaseBox(box) || !Number.isSafeInteger(version)) return answer({ kind: "not-kept" }, 422);
  const given = { memberId, reference, box, version, words: one("words"), clientId: one("clientId") };
  const kept = await unlessStorageRefuses(
    () => perform(context.services, keepCaseDraft, given),
    () => null,
  );
  if (kept === null) return answer({ kind: "not-kept" }, 503);
  if (kept.ok) return answer({ kind: "kept", ...kept.value }, 200);
  if (kept.refusal.kind !== "newer")
    return answer({ kind: "not-kept" }, kept.refusal.kind === "no-such-referral" ? 404 : 422);
  const { words, version: newest } = kept.refusal.draft;
  return answer({ kind: "newer", words, version: newest }, 409);
}

/** There is nothing to look at here. */
export function loader(): never {
  throw data(null, { status: 404 });
}

function answer(said: CaseDraftAnswer, status: number): Response {
  return Response.json(said, { status, headers: { "Cache-Control": "no-store" } });
}
