import type { LoaderFunctionArgs } from "@remix-run/node";
import { hashToken } from "#app/sign-in/token.ts";
import { speakerPicture } from "#app/routes/speak.$token/speaker-picture.ts";

/** The picture of a slide, for the speaker who has the link. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const tokenHash = hashToken(params["token"] ?? "");
  return speakerPicture(request, context, { kind: "link", tokenHash }, params);
}
