import { afterEach, beforeEach } from "vitest";
import { refuseForeignConnections } from "#test/support/refuse-foreign-connections.ts";

refuseForeignConnections();

const said: string[] = [];

console.error = (...words: unknown[]) => {
  said.push(words.map(String).join(" "));
};

beforeEach(() => {
  said.length = 0;
});

afterEach(() => {
  if (said.length === 0) return;
  const words = said.splice(0).join("\n");
  throw new Error(`This test wrote to console.error, which is for bugs only:\n${words}`);
});
