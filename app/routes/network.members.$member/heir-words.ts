import type { HandOnRefusal } from "#app/use-cases/members/hand-on.ts";

export function heirWords(refusal: HandOnRefusal): string {
  switch (refusal.kind) {
    case "owns-things":
      return `They alone look after ${refusal.count === 1 ? "1 resource" : `${refusal.count} resources`}. Write the mail address of the member who takes this on.`;
    case "no-such-heir":
      return "No other member has this mail address. Write that of a member with access.";
  }
}
