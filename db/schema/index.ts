export * from "./conversations.ts";
export * from "./people.ts";
export * from "./teams.ts";
export * from "./referrals.ts";
export * from "./work.ts";
export * from "./safety-words.ts";
export * from "./spaces.ts";
export * from "./members.ts";
export * from "./library.ts";
export * from "./versions.ts";
export * from "./collections.ts";
export * from "./documents.ts";
export * from "./search.ts";
export * from "./conferences.ts";
export * from "./decks.ts";
export * from "./around-the-day.ts";
export * from "./threads.ts";
export * from "./reading.ts";
export * from "./moderation.ts";
export * from "./notices.ts";
<<<<<<< HEAD
export * from "./casework.ts";
export * from "./reaching.ts";
export * from "./record.ts";
export * from "./case-audit.ts";
=======
export * from "./sharing.ts";
>>>>>>> main
