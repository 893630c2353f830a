import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { type LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { ZipFile } from "yazl";
import { ownAccountOf } from "../account/own-account-of.ts";
import { collect } from "./collect.ts";
import { DataPage } from "./data-page.tsx";

/** "Download my data": made when it is asked for, and kept nowhere. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = ownAccountOf(context, request);
  const mine = await collect(context.services, member);
  const network = context.services.content.region.settings.networkName;
  const page = `<!DOCTYPE html>${renderToStaticMarkup(<DataPage mine={mine} network={network} />)}`;
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(page), "read-me.html", { mtime: mine.madeAt });
  zip.addBuffer(Buffer.from(JSON.stringify(mine, null, 2)), "my-data.json", { mtime: mine.madeAt });
  zip.end();
  const bytes = Readable.toWeb(Readable.from(zip.outputStream)) as NodeStream<Uint8Array>;
  return new Response(bytes as unknown as BodyInit, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": 'attachment; filename="my-data.zip"',
      "Cache-Control": "no-store",
    },
  });
}
