import type { Page } from "@playwright/test";

/**
 * Opens a list of the desk at the page on which somebody stands, as staff would leaf through it: other people of the
 * same site may fill the pages before.
 */
export async function openListAt(staff: Page, list: "new" | "team" | "urgent", name: string): Promise<void> {
  await staff.goto(`/desk?list=${list}`);
  while ((await staff.getByRole("link", { name }).count()) === 0) {
    const next = staff.getByRole("link", { name: "Next page" });
    if ((await next.count()) === 0) throw new Error(`${name} stands on no page of the list ${list}`);
    await staff.goto((await next.getAttribute("href")) ?? "");
  }
}
