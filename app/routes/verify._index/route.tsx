import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { readCertificateCode, showCertificateCode } from "#app/domain/conference/certificate-code.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";

const wrong = "Write the 16 letters of the code, as they stand on the certificate.";

export function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get("code");
  const code = readCertificateCode(typed ?? "");
  if (code !== null) throw redirect(`/verify/${showCertificateCode(code)}`);
  return { typed: typed ?? "", error: typed === null ? null : wrong };
}

export const meta: MetaFunction = () => [{ title: "Check a certificate" }, { name: "robots", content: "noindex" }];

export default function VerifyAny() {
  const { typed, error } = useLoaderData<typeof loader>();
  return (
    <Page heading="Check a certificate" errors={error === null ? [] : [{ href: "#code", text: error }]}>
      <Form method="get" action="/verify" noValidate>
        <TextInput
          id="code"
          name="code"
          label="The code on the certificate"
          hint="16 letters, like BDFG-HKMN-PRTV-WXBC"
          value={typed}
          error={error ?? undefined}
          spellCheck={false}
          autoComplete="off"
          width={20}
        />
        <Button>Check it</Button>
      </Form>
    </Page>
  );
}
