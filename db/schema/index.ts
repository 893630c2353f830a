export * from "./conversations.ts";
export * from "./people.ts";
export * from "./teams.ts";
export * from "./referrals.ts";
export * from "./work.ts";
export * from "./safety-words.ts";
