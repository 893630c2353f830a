import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";
import { retryJob } from "#app/use-cases/administration/retry-job.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listDeadJobs } from "#db/queries/jobs.ts";
import { administratorOf } from "../administration/administrator-of.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { RowButton } from "../administration/row-button.tsx";
import { readTyped } from "../administration/typed.ts";
import { jobWords } from "./job-words.ts";

export const meta = titled("Failed jobs");

export async function loader({ request, context }: LoaderFunctionArgs) {
  administratorOf(context);
  const jobs = await listDeadJobs(context.services.db.read);
  return {
    jobs: jobs.map(({ id, kind, attempts, lastProblem, finishedAt }) => ({
      id,
      attempts,
      lastProblem,
      finishedAt,
      what: jobWords(kind),
    })),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: by } = administratorOf(context);
  const typed = await readTyped(request);
  const retried = await perform(context.services, retryJob, { jobId: typed["jobId"]?.[0] ?? "", by });
  if (!retried.ok) throw data(null, { status: 404 });
  return redirect("/administration/jobs?done=retried");
}

export default function FailedJobs() {
  const { jobs, done } = useLoaderData<typeof loader>();
  return (
    <Page heading="Failed jobs" width="full">
      <DoneBanner done={done} />
      <p className="reading-width">
        Mails and other work that the site tried many times and gave up. Put right what was in the way, then try again.
      </p>
      <Table
        caption="Failed jobs"
        captionHidden
        empty="No job has failed."
        columns={[
          { key: "what", label: "What" },
          { key: "when", label: "Given up" },
          { key: "tries", label: "Tries", numeric: true },
          { key: "problem", label: "Problem" },
          { key: "retry", label: "Try again" },
        ]}
        rows={jobs.map(({ id, what, attempts, lastProblem, finishedAt }) => ({
          id,
          cells: {
            what,
            when: finishedAt ? <When at={finishedAt} form="date-time" /> : "Not known",
            tries: attempts,
            problem: <code>{lastProblem ?? "not known"}</code>,
            retry: <RowButton fields={{ jobId: id }} text="Try again" about={what} />,
          },
        }))}
      />
    </Page>
  );
}
