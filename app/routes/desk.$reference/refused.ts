import type { FieldErrors } from "#app/ui/field/field.tsx";

/** A form that was not done: everything typed comes back, with why. */
export type Refused = { intent: string; values: Record<string, string>; problem: string | null; errors: FieldErrors };
