import { redirect, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { certificateAnswer, certificateView } from "../conferences/certificate-view.ts";

export const links = laterStyles;

/** A certificate to print, while it is valid: else its code says what became of it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const view = await certificateView(context, params["code"] ?? "");
  if (view.kind !== "valid") throw redirect(`/verify/${encodeURIComponent(params["code"] ?? "")}`);
  const { siteUrl } = context.services.config;
  const network = context.services.content.region.settings.networkName;
  return certificateAnswer({ ...view, network, at: `${siteUrl}/verify/${view.code}` });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction = () => [
  { title: "Certificate of attendance" },
  { name: "robots", content: "noindex" },
];

export default function Certificate() {
  const { name, conference, days, time, code, sample, network, at } = useLoaderData<typeof loader>();
  return (
    <Page heading="Certificate of attendance" caption={network}>
      {sample ? <SampleMark /> : null}
      <div className="certificate">
        <p className="certificate__name">{name}</p>
        <p>was at</p>
        <p className="certificate__name">{conference}</p>
        <p>{days}</p>
        <p>{time} of sessions, without breaks</p>
        <p>
          Code {code}. Whether it is valid is said at {at}
        </p>
      </div>
      <div className="not-printed">
        <PrintButton text="Print the certificate" />
      </div>
    </Page>
  );
}
