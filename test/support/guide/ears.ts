import type { Ear, HeardText } from "#app/domain/guide/read-field.ts";

/** Hears nothing in any text: for tests about something else. */
export const deafEar: Ear = earFor({});

/** Hears just what it is told to hear, in a text that is exactly the key. */
export function earFor(heard: Readonly<Record<string, Partial<HeardText>>>): Ear {
  const nothing = (): HeardText => ({ risk: "none", rules: [], facts: [], suggested: [], noticed: [] });
  const listen = (text: string) => ({ ...nothing(), ...heard[text] });
  return { lexiconVersion: "test", listen, listenForDanger: listen };
}
