import type { Waiting } from "./outbox.ts";

/**
 * Sends one message as the page's own form would: the same act, and the same id, so that it is there once.
 * @returns whether it was kept. A page that asks who somebody is, or that shows a problem, kept nothing.
 */
export async function sendByForm(action: string, { clientId, words }: Waiting): Promise<boolean> {
  const body = new URLSearchParams({ "client-id": clientId, words });
  const answer = await fetch(action, { method: "POST", body, headers: { Accept: "text/html" } });
  return answer.ok && answer.redirected && new URL(answer.url).searchParams.has("done");
}
