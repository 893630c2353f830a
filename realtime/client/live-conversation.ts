import type { Connection } from "./line-state.ts";
import type { Waiting } from "./outbox.ts";
import type { WordsRefusal } from "./why-words-not.ts";

/** What either side sees of a live conversation, and can do in it. */
export type LiveConversation<Item, Now> = {
  connection: Connection;
  items: readonly Item[];
  /** Null: not known just now. */
  now: Now | null;
  waiting: readonly Waiting[];
  /** What is written goes this way and not by the form. */
  takesOver: boolean;
  /** Goes up when the page has to be loaded again. */
  reloads: number;
  removedOld: boolean;
  /** @returns why it was not taken; then nothing was kept, and the words stay where they are. */
  say(words: string): WordsRefusal | null;
  takeBack(clientId: string): void;
};
