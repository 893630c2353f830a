/** An invented space of the demonstration, and the sample members who are in it. */
export type SampleSpace = {
  id: string;
  name: string;
  purpose: string;
  seenBy: "public" | "members" | "space";
  joining: "open" | "by-request" | "by-invitation";
  memberIds: string[];
};
