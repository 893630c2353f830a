import { takesAPlace, type ReferralState } from "#app/domain/referral/referral-state.ts";

/** One person of a team as its load is counted. */
export type Carried = { workerId: string | null; state: ReferralState; overdue: boolean; tasksDue: number };

/** What somebody carries. `people`: all whom they hold, those who take no place as well; `tasksDue`: today or before. */
export type Load = {
  people: number;
  places: number;
  waiting: number;
  paused: number;
  overdue: number;
  tasksDue: number;
};

const nothing: Load = { people: 0, places: 0, waiting: 0, paused: 0, overdue: 0, tasksDue: 0 };

/** What each holder carries, by member id; under null what nobody holds yet. Each person is counted once, with whoever holds them. */
export function loadsOf(people: readonly Carried[]): Map<string | null, Load> {
  const loads = new Map<string | null, Load>();
  for (const one of people) {
    const before = loads.get(one.workerId) ?? nothing;
    loads.set(one.workerId, {
      people: before.people + 1,
      places: before.places + Number(takesAPlace(one.state)),
      waiting: before.waiting + Number(one.state === "waiting-for-person"),
      paused: before.paused + Number(one.state === "paused"),
      overdue: before.overdue + Number(one.overdue),
      tasksDue: before.tasksDue + one.tasksDue,
    });
  }
  return loads;
}

/** What a member without anybody carries. */
export const noLoad = nothing;
