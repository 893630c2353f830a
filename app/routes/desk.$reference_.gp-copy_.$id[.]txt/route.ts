import { data, type ActionFunctionArgs } from "@remix-run/node";
import { requireSeen } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { perform } from "#app/use-cases/perform.ts";
import { takeGpCopy } from "#app/use-cases/record/keep-gp-copy.ts";

/** The kept words as a file without a name in it: a press of a button, because that it was taken is kept. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireSeen(context, params["reference"]);
  const { reference } = found.referral;
  const input = { memberId: viewer.memberId, reference, id: params["id"] ?? "" };
  const taken = await perform(context.services, takeGpCopy, input);
  if (!taken.ok) throw data(null, { status: 404 });
  return new Response(`${taken.value.words.replaceAll("\n", "\r\n")}\r\n`, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": 'attachment; filename="copy-for-the-gp-record.txt"',
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
