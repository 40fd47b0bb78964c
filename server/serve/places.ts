import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The pages that are served, and the one file that they load, where it is not among them. */
export interface Places {
  readonly pages: string;
  readonly cdn?: string;
}

/** Returns the demo, where it is built, or the pages of this server, which stand beside it in the package. */
export function findPages(): Places {
  const demo = path("../../dist-demo");
  if (existsSync(demo)) return { pages: demo };
  const pages = [path("pages"), path("public/pages")].find((folder) => existsSync(folder)) ?? path("pages");
  return { pages, cdn: path("../../dist/cdn") };
}
