import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { readReceiptCode } from "#app/domain/record/receipt.ts";
import { Button } from "#app/ui/button/button.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { findReceipt } from "#db/queries/rights/erasings.ts";

export const meta = titled("Find a receipt");

const notThere = "That code leads to no receipt. Check each letter: there are twelve.";

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = String((await request.formData()).get("code") ?? "").slice(0, 100);
  const code = readReceiptCode(typed);
  if (typed.trim() === "") return data({ typed, problem: "Enter the code of your receipt." }, { status: 422 });
  if (code === null || (await findReceipt(context.services.db.read, code)) === null)
    return data({ typed, problem: notThere }, { status: 422 });
  return redirect(`/receipt/${code}`);
}

export default function FindReceipt() {
  const refused = useActionData<typeof action>();
  return (
    <Page heading="Find a receipt" errors={refused === undefined ? [] : toErrorItems({ code: refused.problem })}>
      <p>When somebody asks us to erase what we hold, they are told a code. With it they read here what we decided.</p>
      <Form method="post" noValidate>
        <TextInput
          id="code"
          name="code"
          label="Code"
          hint="Twelve letters, such as BDF GHK MNP RTV"
          value={refused?.typed}
          error={refused?.problem}
        />
        <Button>Show the receipt</Button>
      </Form>
    </Page>
  );
}
