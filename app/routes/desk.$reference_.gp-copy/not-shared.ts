/** Why there is nothing for the GP record, and what can be done. */
export const notShared =
  "They said that their practice is not to be told. Nothing goes into the GP record. If they change their mind, they can say so on their own page.";
