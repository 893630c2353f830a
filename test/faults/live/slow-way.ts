import type { Dice } from "#commands/simulate/make-dice.ts";

/** One way of a bad line. `lossShare`: of the packets, as TCP shows it: everything behind a lost one waits until it came. */
export type Slow = { delayMs: number; lossShare: number };

const packetBytes = 1_400;
const slowestAgainMs = 10_000;

/** Passes bytes on in order, each packet after the delay; one that is lost is sent again after a wait that doubles. */
export function makeSlowWay({ delayMs, lossShare }: Slow, dice: Dice, pass: (bytes: Buffer) => void) {
  const againAfterMs = Math.max(200, 4 * delayMs); // a sender waits for two ways there and back
  let freeAt = 0;
  let open = true;

  const lostForMs = (): number => {
    let lostMs = 0;
    for (let wait = againAfterMs; dice.chance(lossShare); wait = Math.min(2 * wait, slowestAgainMs)) lostMs += wait;
    return lostMs;
  };

  return {
    send(bytes: Buffer): void {
      for (let from = 0; from < bytes.length; from += packetBytes) {
        const packet = bytes.subarray(from, from + packetBytes);
        freeAt = Math.max(freeAt, Date.now() + delayMs + lostForMs());
        setTimeout(() => open && pass(packet), freeAt - Date.now());
      }
    },
    close: () => void (open = false),
  };
}
