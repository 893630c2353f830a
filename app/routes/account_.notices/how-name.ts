import type { NoticeKind } from "#app/domain/notification/notice-kinds.ts";

/** The name of the list that says how a kind is told. */
export const howName = <Kind extends NoticeKind>(kind: Kind) => `how-${kind}` as const;
