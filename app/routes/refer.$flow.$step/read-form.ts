import { data } from "@remix-run/node";
import { z } from "zod";
import type { RawAnswer } from "#app/domain/guide/accept-answer.ts";

const ownFields = new Set(["conversation", "turn", "client-id", "find", "look", "looked", "tries"]);

const hidden = z.object({
  conversation: z.uuid(),
  turn: z.coerce.number().int().min(0).max(100_000),
  "client-id": z.uuid(),
  tries: z.coerce.number().int().min(0).max(100).catch(0),
});

/** `look`: "Find" was pressed. `find`: what stands in the search box. `looked`: what the list beside it was made for. */
export type GuideForm = {
  conversationId: string;
  turn: number;
  clientId: string;
  raw: RawAnswer;
  /** How many times an answer to this page was not taken before. */
  tries: number;
  search: { look: boolean; find: string; looked: string };
};

const longestSearch = 100; // letters

/** The answer form as it was posted. The hidden fields are ours: when they do not parse, nobody filled in this form. */
export async function readGuideForm(request: Request): Promise<GuideForm> {
  const form = await request.formData();
  const parsed = hidden.safeParse(Object.fromEntries([...form].filter(([name]) => ownFields.has(name))));
  if (!parsed.success) throw data(null, { status: 400 });
  const raw: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (ownFields.has(name) || typeof value !== "string") continue;
    if (!Object.hasOwn(raw, name)) Object.defineProperty(raw, name, { value: [], enumerable: true });
    raw[name]?.push(value);
  }
  const { conversation, turn, "client-id": clientId, tries } = parsed.data;
  const words = (name: string) => String(form.get(name) ?? "").slice(0, longestSearch);
  const search = { look: form.has("look"), find: words("find"), looked: words("looked") };
  return { conversationId: conversation, turn, clientId, raw, tries, search };
}
