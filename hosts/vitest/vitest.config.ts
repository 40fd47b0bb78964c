import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["happy-dom", "jsdom"].map((environment) => ({
      test: { name: environment, environment, include: ["src/**/*.test.ts"] },
    })),
  },
});
