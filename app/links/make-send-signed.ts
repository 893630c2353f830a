import { createHmac } from "node:crypto";
import type { SendSigned, SignedMessage } from "#app/domain/links/send-signed.ts";
import { usualGuard, type Guard } from "./guard.ts";
import { openGuardedAgent } from "./guarded-agent.ts";
import { whyAddressNot } from "./why-address-not.ts";
import { codeOf } from "./why-missed.ts";

const wholeMs = 10_000;

type Given = { siteUrl: string; guard?: Guard };

/**
 * Posts signed messages to outside addresses alone, as links are looked at: to the address that was judged, without
 * following where it leads. Signed by the Standard Webhooks specification, version 1.
 */
export function makeSendSigned({ siteUrl, guard = usualGuard }: Given): SendSigned {
  return async (message) => {
    const url = new URL(message.url);
    if (whyAddressNot(url, guard.ports) !== null) return { kind: "refused" };
    const agent = openGuardedAgent(guard);
    try {
      const { statusCode, body } = await agent.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: "POST",
        headers: { ...headersOf(message), "user-agent": `NetworkWebhook/1 (+${siteUrl})` },
        body: message.body,
        signal: AbortSignal.timeout(wholeMs),
      });
      body.on("error", () => undefined).destroy(); // nobody reads it
      return { kind: "answered", status: statusCode };
    } catch (error) {
      return { kind: codeOf(error) === "INSIDE_ADDRESS" ? "refused" : "missed" };
    } finally {
      await agent.destroy();
    }
  };
}

function headersOf({ id, at, secret, body }: SignedMessage): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
}
