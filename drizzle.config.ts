import { defineConfig } from "drizzle-kit";

/** Only for making migration files: they are applied by db/migrate.ts. */
export default defineConfig({
  dialect: "sqlite",
  schema: "./db/schema/index.ts",
  out: "./db/migrations",
  migrations: { prefix: "index" },
});
