import { listSorts, noFilters, type ListFilters, type ListSort } from "#app/domain/referral/list-filters.ts";
import { openStates } from "#app/domain/referral/referral-state.ts";
import type { ReferralList } from "#app/domain/referral/referral-lists.ts";
import { listFrom } from "./lists.ts";

/** Everything that makes a list what it is. It stands whole in the address, and nothing of a person does. */
export type ListState = { list: ReferralList; filters: ListFilters; sort: ListSort; page: number };

const longest = 80;

/** What an address asks for; what it does not say, or says wrongly, is as on a plain list. */
export function readListState(params: URLSearchParams): Omit<ListState, "list"> & { list: ReferralList | null } {
  const page = Number(params.get("page") ?? "1");
  const text = (name: string) => {
    const value = params.get(name) ?? "";
    return value === "" || value.length > longest ? null : value;
  };
  return {
    list: listFrom(params.get("list")),
    filters: {
      worker: text("worker"),
      label: text("label"),
      state: [...openStates, "closed" as const].find((state) => state === params.get("state")) ?? null,
      flagged: params.get("flagged") === "yes",
      need: text("need"),
      wrote: params.get("wrote") === "yes",
      cover: (["mine", "anyone"] as const).find((cover) => cover === params.get("cover")) ?? null,
    },
    sort: listSorts.find((sort) => sort === params.get("sort")) ?? "first",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The part of an address behind the "?". Only what is not as on a plain list is said. */
export function listQuery({ list, filters, sort, page }: ListState): string {
  const params = new URLSearchParams({ list });
  for (const name of Object.keys(noFilters) as (keyof ListFilters)[]) {
    const value = filters[name];
    if (value !== null && value !== false) params.set(name, value === true ? "yes" : value);
  }
  if (sort !== "first") params.set("sort", sort);
  if (page > 1) params.set("page", String(page));
  return params.toString();
}

/** A record opened from a list carries the list and its place in it, from 0, so that the next one is a key away. */
export function fromQuery(state: ListState, at: number): string {
  return `${listQuery(state)}&at=${at}`;
}

/** The list that a record was opened from; null when it was opened from elsewhere. */
export function readFrom(params: URLSearchParams): { state: ListState; at: number } | null {
  const { list, ...state } = readListState(params);
  const at = Number(params.get("at") ?? "");
  if (list === null || !params.has("at") || !Number.isSafeInteger(at) || at < 0) return null;
  return { state: { ...state, list }, at };
}

/** What the answer of an act carries on of the address, so that the way back and the next one are not lost. */
export function keptFrom(params: URLSearchParams): string {
  const from = readFrom(params);
  return from === null ? "" : `&${fromQuery(from.state, from.at)}`;
}
