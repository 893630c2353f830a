import type { OutwardWay, WhyNotOut } from "#app/domain/reaching/outward.ts";

/** Why words did not go out, and what can be done, for the worker who reads it. */
export function sayWhyNotOut(code: WhyNotOut, way: OutwardWay): { why: string; todo: string } {
  const note = notes[way];
  switch (code) {
    case "died":
      return { why: "They died, so nothing goes out any more.", todo: "There is nothing to do." };
    case "erased":
      return { why: "This record was erased.", todo: "There is nothing to do." };
    case "closed":
      return { why: "It is closed.", todo: "If they write or ring, it opens again." };
    case "withdrew":
      return { why: "They asked us to stop.", todo: "Only the one check goes out, by a safe way." };
    case "no-safe-way":
      return {
        why: "No way to reach them is safe.",
        todo: "Nothing goes out. The team lead decides what to do.",
      };
    case "as-decided":
      return { why: "No way to reach them is safe.", todo: "Do what the team lead decided. Nothing else goes out." };
    case "not-chosen":
      return { why: `They did not choose ${note}.`, todo: "Use a way that they chose, or ask them alone." };
    case "others-see":
      return {
        why: way === "call" ? "Someone else may answer." : `Someone else may see ${note}.`,
        todo: "Use another way. Ask them alone what is safe.",
      };
    case "others-not-said":
      return {
        why: way === "call" ? "They did not say who else may answer." : `They did not say who else sees ${note}.`,
        todo: "Ask them alone, and write down what is safe.",
      };
    case "said-by-helper":
      return { why: "Only a helper said that this is safe.", todo: "Talk with the person alone first, and check it." };
    case "appointment-changed":
      return { why: "The appointment was changed or cancelled.", todo: "There is nothing to do." };
    case "too-late":
      return { why: "The time for it had passed.", todo: "Ring them if they should still know it." };
    case "not-taken":
      return { why: "Their mail server did not take it.", todo: "Check the address with them, or use another way." };
    case "not-sent":
      return { why: "A worker said that it was not sent.", todo: "Prepare it again if it is still needed." };
  }
}

const notes: Readonly<Record<OutwardWay, string>> = {
  mail: "email",
  text: "text messages",
  letter: "letters",
  call: "calls",
  notice: "notes",
};
