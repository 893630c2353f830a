/**
 * What a member may say of themselves, besides their name and mail address. `place` is a place's code or "";
 * `interests` are ids of topics with spaces between them.
 */
export type ProfileWords = {
  workRole: string;
  organisation: string;
  place: string;
  phone: string;
  askMeAbout: string;
  about: string;
  interests: string;
};

export const noProfileWords: ProfileWords = {
  workRole: "",
  organisation: "",
  place: "",
  phone: "",
  askMeAbout: "",
  about: "",
  interests: "",
};

/** Who sees a field, the fewest first. */
export const seenByChoices = ["nobody", "members", "public"] as const;
export type SeenBy = (typeof seenByChoices)[number];

export const profileFieldNames = [
  "name",
  "workRole",
  "organisation",
  "place",
  "askMeAbout",
  "about",
  "interests",
  "phone",
  "mail",
] as const;
export type ProfileField = (typeof profileFieldNames)[number];

/** What others see before a member has chosen: members see the name, and nobody anything else. */
export const usualSeenBy: Readonly<Record<ProfileField, SeenBy>> = {
  name: "members",
  workRole: "nobody",
  organisation: "nobody",
  place: "nobody",
  askMeAbout: "nobody",
  about: "nobody",
  interests: "nobody",
  phone: "nobody",
  mail: "nobody",
};

export const profileLengths = {
  name: 100,
  workRole: 100,
  organisation: 150,
  phone: 30,
  askMeAbout: 300,
  about: 1000,
} as const;

export type ProfileFacts = { name: string; mail: string; seenBy: Readonly<Record<string, SeenBy>> } & ProfileWords;

/** What somebody may see of a member: only the fields that are there, never an empty one for a hidden one. */
export type ShownProfile = Partial<Record<ProfileField, string>>;

/**
 * What a viewer may see of a member, built from the list of who sees what. Members see what is for members and the
 * public; the public sees what is public, and nothing at all of a member whose name is not. Null: nothing.
 * Source: decision record 0023.
 */
export function shownProfile(member: ProfileFacts, viewer: "member" | "public"): ShownProfile | null {
  const may = (field: ProfileField) => {
    const seenBy = member.seenBy[field] ?? "nobody";
    return seenBy === "public" || (seenBy === "members" && viewer === "member");
  };
  if (!may("name")) return null;
  const shown = profileFieldNames.filter((field) => may(field) && member[field] !== "");
  return Object.fromEntries(shown.map((field) => [field, member[field]]));
}

/** The ids of topics in what is kept of somebody's interests. */
export function readInterests(interests: string): string[] {
  return interests.split(" ").filter((id) => id !== "");
}
