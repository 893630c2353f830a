import { createElement } from "react";
import type { Choice } from "#app/ui/radios/radios.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";

export const longName = "Bartholomew-Featherstonehaugh Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch";

export const reachable: Choice[] = [
  {
    value: "phone",
    label: "Phone",
    reveal: createElement(TextInput, { id: "phone", name: "phone", label: "Phone number", type: "tel", width: 20 }),
  },
  { value: "text", label: "Text message", hint: "Only if nobody else reads your phone" },
  { value: "letter", label: longName },
];

export const needs: Choice[] = [
  { value: "company", label: "Company and getting out", hint: "Someone to talk to, a group to join" },
  { value: "money", label: "Money, debt or benefits" },
  { value: "home", label: "A safe, warm place to live" },
  { value: "not-sure", label: "I'm not sure", alone: true },
];

export const places = [
  { value: "", label: "Choose one" },
  { value: "en", label: "English" },
  { value: "long", label: longName },
];
