import type { GuideWay } from "#app/routes/refer.$flow.$step/guide-way.ts";

/** The guide's way while somebody of staff types. The conversation stands in the address: two people are two tabs. */
export function staffWay(conversationId: string): GuideWay {
  const at = `/desk/add/${conversationId}`;
  return {
    begin: "/desk/add",
    steps: at,
    callSoon: `${at}/call-soon`,
    stop: "/desk/add",
    sent: at,
    ended: `${at}/ended`,
  };
}
