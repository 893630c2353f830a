import type { Result } from "#app/domain/result.ts";
import { perform, type UseCase } from "#app/use-cases/perform.ts";
import type { Services } from "#app/services.ts";

/**
 * An act that may erase, and what must follow its commit before it is answered: the line in the ledger, and the end of the
 * keys. Where that cannot be written now, the rows are empty all the same, and each night it is tried again.
 */
export async function eraseForGood<Input, Value, Refusal>(
  services: Services,
  act: UseCase<Input, Value, Refusal>,
  input: Input,
): Promise<Result<Value, Refusal>> {
  const done = await perform(services, act, input);
  if (!done.ok) return done;
  try {
    await services.erasures.settle();
  } catch (error) {
    services.log("erasing-not-settled", { name: error instanceof Error ? error.name : "unknown" });
  }
  return done;
}
