import { cleanLine, cleanText } from "#app/domain/guide/clean-text.ts";
import { arrangeItems, arrangements, type Arrangement } from "#app/domain/newsletter/arrange-items.ts";
import type { NewsletterWords } from "#app/domain/newsletter/why-newsletter-not.ts";
import { intentOf, type Typed } from "../administration/typed.ts";

export type TypedNewsletter = NewsletterWords & { version: number; address: string; next: "look" | "edit" };

/**
 * The form as it was sent: whatever button was pressed, everything typed is kept with it. An item is its address beside its
 * line; "up 2" and its like move the item at that place, from 0; what was ticked or typed as an address comes last.
 */
export function readNewsletterForm(typed: Typed): TypedNewsletter {
  const one = (name: string) => typed[name]?.[0] ?? "";
  const whys = typed["why"] ?? [];
  const standing = (typed["item"] ?? []).map((to, place) => ({ to, why: cleanLine(whys[place] ?? "") }));
  const pressed = readArrangement(intentOf(typed));
  const arranged = pressed === null ? standing : arrangeItems(standing, pressed.at, pressed.how);
  const address = one("address").trim();
  const added = [...(typed["add"] ?? []), ...(address === "" ? [] : [address])];
  return {
    title: cleanLine(one("title")),
    intro: cleanText(one("intro")),
    items: [...arranged, ...added.map((to) => ({ to, why: "" }))],
    version: Number(one("version")),
    address,
    next: intentOf(typed) === "look" ? "look" : "edit",
  };
}

function readArrangement(intent: string): { how: Arrangement; at: number } | null {
  const [word, place = ""] = intent.split(" ");
  const how = arrangements.find((one) => one === word);
  return how === undefined || !/^\d{1,3}$/.test(place) ? null : { how, at: Number(place) };
}
