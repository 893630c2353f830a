import { parseArgs } from "node:util";
import { z } from "zod";
import { runCommand } from "./run-command.ts";
import { simulatePeople } from "./simulate/simulate-people.ts";

/** `npm run -s simulate -- --people 1000 --seed 7`: prints one JSON object. Exit code 1 when anyone is unowned or a worker over capacity. */
const asked = z.object({
  people: z.coerce.number().int().min(1).max(100_000).default(200),
  seed: z.coerce.number().int().min(0).max(1_000_000).default(1),
});

await runCommand(async () => {
  const options = { people: { type: "string" }, seed: { type: "string" } } as const;
  const { values } = parseArgs({ options });
  const read = asked.safeParse(values);
  if (!read.success) {
    process.stderr.write(
      "Say how many people and which seed, as whole numbers: npm run -s simulate -- --people 1000 --seed 7\n",
    );
    return false;
  }
  const simulated = await simulatePeople(read.data.people, read.data.seed);
  console.log(JSON.stringify(simulated, null, 2));
  return simulated.unowned === 0 && simulated.overCapacity === 0;
});
