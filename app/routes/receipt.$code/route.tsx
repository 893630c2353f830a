import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";
import { loadReceipt, type ReceiptView } from "./load-receipt.ts";

export const links = laterStyles;
export const meta = titled("Receipt");

export async function loader({ params, context }: LoaderFunctionArgs) {
  return loadReceipt(context, params["code"]);
}

export default function Receipt() {
  const { code, decided } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <Page heading="Receipt" caption={`Code ${code}`}>
      {search.get("done") === "erased" && decided !== null ? (
        <NotificationBanner kind="success" heading="Everything of this record is erased.">
          <p>Nothing is left that leads to the person. They read this page with the code that they were told.</p>
        </NotificationBanner>
      ) : null}
      {decided === null ? (
        <p>Somebody asked us to erase what we hold. Nobody has decided yet. We answer within one month.</p>
      ) : (
        <Decided decided={decided} />
      )}
    </Page>
  );
}

function Decided({ decided }: { decided: NonNullable<ReceiptView["decided"]> }) {
  const { reference, outcome, copies, day, by, erased, kept } = decided;
  return (
    <>
      <SummaryList
        rows={[
          { key: "Reference", value: reference },
          { key: "What was decided", value: outcome },
          { key: "On", value: <When at={day} /> },
          { key: "Decided by", value: by },
          ...(kept.length === 0 ? [] : [{ key: "What was kept, and why", value: kept.join(" ") }]),
        ]}
      />
      {erased.length === 0 ? null : (
        <Table
          caption="What was erased"
          columns={[
            { key: "what", label: "What" },
            { key: "count", label: "How many" },
          ]}
          rows={erased.map(({ what, count }) => ({ id: what, cells: { what, count: String(count) } }))}
          empty="Nothing"
        />
      )}
      {copies === null ? null : <p>{copies}</p>}
      <p>This page holds no name and no word of anyone.</p>
      <PrintButton />
    </>
  );
}
