/** The set-up cannot go on, and the person at the keyboard can do something about it: the message says what. */
export class SetUpStopped extends Error {}

const dotEveryMs = 5000;

/** Does one step unless it is done already, and says so on one line: "1 of 3  Installing packages … done in 41 s". */
export async function step(number, name, isDone, work) {
  process.stdout.write(`${number}  ${name} … `);
  if (isDone()) return void process.stdout.write("already done\n");
  const began = Date.now();
  const alive = setInterval(() => process.stdout.write(". "), dotEveryMs);
  try {
    await work();
  } finally {
    clearInterval(alive);
  }
  process.stdout.write(`done in ${Math.round((Date.now() - began) / 1000)} s\n`);
}
