import { makeRunner } from "#app/jobs/runner.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import type { DeskWorld } from "./desk-world.ts";

/** Every mail there is once all that was due has been sent. */
export async function listDueOrDoneMail(world: DeskWorld) {
  await makeRunner(world.services()).drain();
  return listDemoMails(world.services().db.read);
}
