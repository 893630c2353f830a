import type { NoticeKind } from "#app/domain/notification/notice-kinds.ts";

/** The name of the list that says how a kind is told. */
export const howName = (kind: NoticeKind) => `how-${kind}` as const;
