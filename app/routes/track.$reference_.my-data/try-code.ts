import type { AppLoadContext } from "@remix-run/node";
import { readReference } from "#app/domain/referral/reference.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { prepareGuestSession } from "#app/sign-in/prepare-guest-session.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { perform } from "#app/use-cases/perform.ts";
import { openTracking } from "#app/use-cases/tracking/open-tracking.ts";
import { codeForm } from "./form.ts";

export type TriedCode =
  { opened: true; cookie: string | null } | { opened: false; status: number; problem: string; typed: string };

/** The same for a wrong code, a used one, a reference that is not there and a page that is locked. */
const notOpened =
  "That code does not open this page. Check it, or ask your link worker for a new one. After five wrong tries, it stays shut for 15 minutes.";

/** One try with a code that the worker gave. */
export async function tryCode(
  request: Request,
  context: AppLoadContext,
  typedReference: string | undefined,
): Promise<TriedCode> {
  const { services } = context;
  const parsed = codeForm.safeParse(Object.fromEntries(await request.formData()));
  const code = parsed.success ? parsed.data.code.trim() : "";
  const refused = (status: number, problem: string): TriedCode => ({ opened: false, status, problem, typed: code });
  if (code === "") return refused(422, "Enter the code that your link worker gave you.");
  const asker = { session: context.session.tokenHash, address: context.address };
  const allowance = await services.limits.take("code", asker);
  if (!allowance.allowed) return refused(429, waitWords(allowance.retryAfterSeconds));
  const { tokenHash, device, cookie } = prepareGuestSession(request, context);
  const reference = readReference(typedReference ?? "");
  const tried = await unlessStorageRefuses(
    () => perform(services, openTracking, { reference, fits: null, code, tokenHash, device }),
    () => null,
  );
  if (tried === null) return refused(503, notSaved);
  if (!tried.ok || !tried.value.opened) return refused(422, notOpened);
  await services.limits.giveBack("code", asker);
  return { opened: true, cookie };
}
