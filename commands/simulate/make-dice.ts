/** Chance that can be repeated: the same seed rolls the same numbers. Never for secrets. */
export type Dice = {
  /** From 0 up to, not including, 1. */
  roll(): number;
  /** A whole number from 0 up to, not including, `below`. */
  whole(below: number): number;
  chance(share: number): boolean;
  pick<One>(list: readonly One[]): One;
  /** One of the list; each has its own weight. */
  weigh<One>(list: readonly One[], weightOf: (one: One) => number): One;
};

/** Mulberry32: small, quick, and good enough to invent people with. */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(roll() * below);
  return {
    roll,
    whole,
    chance: (share) => roll() < share,
    pick: (list) => mustBe(list[whole(list.length)]),
    weigh(list, weightOf) {
      let left = roll() * list.reduce((sum, one) => sum + weightOf(one), 0);
      return mustBe(list.find((one) => (left -= weightOf(one)) < 0) ?? list.at(-1));
    },
  };
}

function mustBe<One>(one: One | undefined): One {
  if (one === undefined) throw new Error("Nothing can be picked from an empty list");
  return one;
}
