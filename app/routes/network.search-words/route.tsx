import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireMay } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { When } from "#app/ui/when/when.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { changeSynonyms, type SynonymsRefusal } from "#app/use-cases/search/change-synonyms.ts";
import { seeToFailedSearch } from "#app/use-cases/search/see-to-failed-search.ts";
import { listFailedSearches } from "#db/search/failed-searches.ts";
import { listSynonyms } from "#db/search/synonyms.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";
import { intentOf, readTyped, refuseForm } from "../administration/typed.ts";
import { wordsIn } from "./words-in.ts";

const mostShown = 50;

export const meta = titled("Search words");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMay(context, "see-failed-searches", request);
  const { read } = context.services.db;
  const { searchParams } = new URL(request.url);
  const groups = (await listSynonyms(read)).filter(({ words }) => words.length > 0);
  const open = groups.find(({ id }) => id === searchParams.get("group")) ?? null;
  return { groups, open, failed: await listFailedSearches(read, mostShown), done: searchParams.get("done") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { memberId: by } = await requireMay(context, "see-failed-searches");
  const typed = await readTyped(request);
  const first = (name: string) => typed[name]?.[0] ?? "";
  if (intentOf(typed) === "seen-to") {
    await perform(context.services, seeToFailedSearch, { by, words: first("failed") });
    return redirect("/network/search-words?done=removed");
  }
  const isRemoval = intentOf(typed) === "remove";
  const id = first("id") === "" ? null : first("id");
  const words = isRemoval ? [] : wordsIn(first("words"));
  if (!isRemoval && words.length < 2) return refuseForm(typed, refusalWords({ kind: "too-few-words" }));
  const changed = await perform(context.services, changeSynonyms, { by, id, words });
  if (!changed.ok) return refuseForm(typed, refusalWords(changed.refusal));
  return redirect(`/network/search-words?done=${isRemoval ? "removed" : id === null ? "added" : "saved"}`);
}

function refusalWords(refusal: SynonymsRefusal): Record<string, string> {
  switch (refusal.kind) {
    case "too-few-words":
      return { words: "Write at least two, with a comma between them, like SPLW, link worker." };
    case "no-such-group":
      return { form: "Somebody else has taken these words away. Add them again if they are still needed." };
  }
}

export default function SearchWords() {
  const { groups, open, failed, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  return (
    <Page heading="Search words" width="full" errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={done} />}
      <div className="reading-width">
        <p>
          Whoever searches for one of the words in a line finds the others too. What you change here counts from the
          next search on.
        </p>
        <Form method="post" noValidate key={open?.id ?? "new"}>
          <input type="hidden" name="intent" value="keep" />
          <input type="hidden" name="id" value={open?.id ?? ""} />
          <TextInput
            {...kept.one("words", open?.words.join(", "))}
            label={open ? "Change these words" : "Add words that mean the same"}
            hint="With a comma between them, like SPLW, link worker"
            maxLength={600}
          />
          <Button>{open ? "Save these words" : "Add these words"}</Button>
        </Form>
      </div>
      <Table
        caption="Looked for, and not found"
        empty="Nothing was looked for in vain three times or more."
        columns={[
          { key: "words", label: "Words" },
          { key: "count", label: "Times" },
          { key: "last", label: "Last" },
          { key: "seen", label: "Take it off" },
        ]}
        rows={failed.map(({ words, count, lastAt }) => ({
          id: words,
          cells: {
            words,
            count,
            last: <When at={lastAt} />,
            seen: <RowButton fields={{ intent: "seen-to", failed: words }} text="Seen to" about={words} />,
          },
        }))}
      />
      <Table
        caption="Words that mean the same"
        empty="There are none yet."
        columns={[
          { key: "words", label: "Words" },
          { key: "change", label: "Change" },
          { key: "remove", label: "Take away" },
        ]}
        rows={groups.map(({ id, words }) => ({
          id,
          cells: {
            words: words.join(", "),
            change: (
              <Link to={`?group=${id}`}>
                Change<VisuallyHidden> {words[0]}</VisuallyHidden>
              </Link>
            ),
            remove: <RowButton fields={{ intent: "remove", id }} text="Take away" about={words[0] ?? ""} />,
          },
        }))}
      />
    </Page>
  );
}
