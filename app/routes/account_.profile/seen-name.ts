import type { ProfileField } from "#app/domain/people/profile.ts";

/** The name of the list that says who sees a field. */
export const seenName = (field: ProfileField) => `${field}-seen` as const;
