import { expect, test } from "vitest";
import { isNearly } from "#app/domain/region/is-nearly.ts";

test("one slip of the finger is near, two are not", () => {
  for (const typed of ["densham", "denshem", "denham", "denshamm", "dnesham", "densahm"])
    expect(isNearly("densham", typed)).toBe(true);
  for (const typed of ["denshm1x", "dnsehm", "durham", "", "desnhma"]) expect(isNearly("densham", typed)).toBe(false);
});
