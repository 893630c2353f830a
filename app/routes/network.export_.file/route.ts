import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { createReadableStreamFromReadable, data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { exportedPath } from "#app/domain/export/exported-path.ts";
import { contentDisposition } from "#app/domain/library/content-disposition.ts";
import { exportView } from "#app/routes/network.export/export-view.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { takeExport } from "#app/use-cases/export/take-export.ts";
import { perform } from "#app/use-cases/perform.ts";

/** The newest export, for an administrator who has just shown that it is them. A form sends it, so that no link leads to it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { services, session } = context;
  const viewer = await requireMay(context, "export-network");
  const jobId = String((await request.formData()).get("job") ?? "");
  const view = await exportView(services);
  if (view.kind !== "ready" || view.jobId !== jobId) return redirect("/network/export");
  const taken = await perform(services, takeExport, { viewer, tokenHash: session.tokenHash, jobId, act: "taken" });
  if (!taken.ok) {
    if (taken.refusal.kind === "not-yours") throw data(null, { status: 404 });
    return redirect("/network/export");
  }
  const path = join(services.config.dataDir, exportedPath(jobId, "whole"));
  const { size } = await stat(path);
  return new Response(createReadableStreamFromReadable(createReadStream(path)), {
    headers: {
      "content-type": "application/zip",
      "content-length": String(size),
      "content-disposition": contentDisposition("attachment", `network-${view.madeAt.toISOString().slice(0, 10)}.zip`),
      "cache-control": "private, no-store, no-transform",
      "x-content-type-options": "nosniff",
    },
  });
}
