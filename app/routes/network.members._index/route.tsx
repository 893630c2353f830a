import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { mayDo } from "#app/domain/people/may-do.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Pagination } from "#app/ui/pagination/pagination.tsx";
import { listMembersByWords } from "#db/queries/members.ts";
import { DoneBanner } from "../administration/done-banner.tsx";

export const meta = titled("Members of the network");

const aPage = 50;

/** Names and addresses, for keeping the network: only those who look after the whole of it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "end-membership", request);
  if (!mayDo(viewer, "end-membership")) throw data(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const words = (asked.get("q") ?? "").trim().slice(0, 100);
  const found = await listMembersByWords(context.services.db.read, words);
  const pages = Math.max(1, Math.ceil(found.length / aPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.get("page"))) || 1));
  return { words, page, pages, members: found.slice((page - 1) * aPage, page * aPage), done: asked.get("done") };
}

export default function Members() {
  const { words, page, pages, members, done } = useLoaderData<typeof loader>();
  return (
    <Page heading="Members of the network" width="full">
      <DoneBanner done={done === "ended" ? "member-ended" : null} />
      <Form method="get" role="search" className="reading-width" key={words}>
        <TextInput id="q" name="q" label="Name or mail address" type="search" value={words} maxLength={100} />
        <Button>Search</Button>
      </Form>
      <Table
        caption="Members"
        captionHidden
        empty="Nobody was found. Try a part of the name or the address."
        columns={[
          { key: "name", label: "Name" },
          { key: "mail", label: "Mail address" },
          { key: "access", label: "Access" },
        ]}
        rows={members.map(({ id, name, mail, sample, active }) => ({
          id,
          cells: {
            name: (
              <>
                <Link to={`/network/members/${id}`}>{name}</Link> {sample ? <SampleMark /> : null}
              </>
            ),
            mail,
            access: active ? "Yes" : <Tag colour="grey">Not now</Tag>,
          },
        }))}
      />
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(to) => `/network/members?q=${encodeURIComponent(words)}&page=${to}`}
      />
    </Page>
  );
}
