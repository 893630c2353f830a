import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { certificateAnswer, certificateView, type CertificateView } from "../conferences/certificate-view.ts";

export const links = laterStyles;

/** Says whether a certificate holds, to whoever has its code. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return certificateAnswer(await certificateView(context, params["code"] ?? ""));
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction = () => [
  { title: "Is this certificate valid?" },
  { name: "robots", content: "noindex" },
];

const headings: Readonly<Record<CertificateView["kind"], string>> = {
  valid: "This certificate is valid",
  replaced: "This certificate was replaced",
  revoked: "This certificate was revoked",
  unknown: "We do not know this code",
};

export default function Verify() {
  const view = useLoaderData<typeof loader>();
  return (
    <Page heading={headings[view.kind]} back={{ to: "/verify", text: "Check another code" }}>
      <Said view={view} />
    </Page>
  );
}

function Said({ view }: { view: CertificateView }) {
  switch (view.kind) {
    case "unknown":
      return (
        <p>
          Compare it with the certificate letter by letter, and <Link to="/verify">type it again</Link>. A code is also
          unknown when whoever it was for has deleted their account.
        </p>
      );
    case "revoked":
      return (
        <p>
          The code {view.code} stood on a certificate of {view.conference}. It does not count any more.
        </p>
      );
    case "replaced":
      return (
        <p>
          The code {view.code} stood on a certificate of {view.conference}. It was replaced by{" "}
          <Link to={`/verify/${view.replacedBy ?? ""}`}>{view.replacedBy}</Link>.
        </p>
      );
    case "valid":
      return (
        <>
          {view.sample ? <SampleMark /> : null}
          <SummaryList
            rows={[
              { key: "Name", value: view.name },
              { key: "Was at", value: view.conference },
              { key: "On", value: view.days },
              { key: "For", value: view.time },
              { key: "Code", value: view.code },
            ]}
          />
        </>
      );
  }
}
