import { data, type AppLoadContext } from "@remix-run/node";
import { requireMay } from "#app/sign-in/require-member.ts";
import { keepsNewsletters, type NewsletterKeeper } from "#app/use-cases/newsletter/find-kept.ts";
import { findNewsletter, type Newsletter } from "#db/queries/newsletter/newsletters.ts";
import { numberIn } from "../library/look-as.ts";

/** A newsletter, and the facilitator of the network who keeps it. @throws 404 for anybody else, as requireMay before that */
export async function requireKeeper(
  context: AppLoadContext,
  param: string | undefined,
  request?: Request,
): Promise<{ viewer: NewsletterKeeper; newsletter: Newsletter }> {
  const viewer = await requireMay(context, "moderate", request);
  const newsletter = keepsNewsletters(viewer) ? await findNewsletter(context.services.db.read, numberIn(param)) : null;
  if (newsletter === null) throw data(null, { status: 404 });
  return { viewer, newsletter };
}
