/** The pop-up that emails many customers, opened from the selection, as a user sees it. */
import { isOperation, seedAccounts } from "../../server/index.js";
import { ENDPOINT, type AccountsOptions } from "./accounts-billing-page.js";
import { REMOVE, setupBulk } from "./bulk-dialog-page.js";
import { click } from "./keyboard.js";
import { paste } from "./request-form-page.js";
import { getByRole, queryAll, textOf } from "./roles.js";

/** Matches billing requests, for faults. */
export const isRequest = isOperation(ENDPOINT, "request");

/** Lines of a list that name an account and its address. */
export const ALVAREZ = "Álvarez Plomería, pagos@alvarez.example";
export const AICHA = "248047\thello@aicha.example";

/** The table, with the pop-up about asking those of the first twelve accounts who have no card. */
export async function setupRequests(options: AccountsOptions = {}) {
  const page = await setupBulk({ seed: seedAccounts(12), ...options });
  const sent: string[] = [];
  page.element.addEventListener("ctm-billing-request-change", ({ detail }) => void sent.push(detail.account.name));
  await page.selectPage();
  await page.openDialogAbout(REMOVE);
  await click(page.inDialog(/^Email \d+ customers?$/));
  await page.dialogShows("Message in the email");
  const box = (name: string) => getByRole("textbox", name, page.dialog()) as HTMLInputElement;
  return {
    ...page,
    sent,
    box,
    list: (...lines: string[]) => paste(box("Email addresses"), lines.join("\n")),
    confirm: () => click(queryAll("dialog[open] .primary", page.root)[0]!),
    /** Opens the preview of the email. */
    preview: async () => {
      await click(queryAll("summary", page.dialog()).find((one) => textOf(one) === "Preview the email")!);
    },
    bodies: () =>
      page.fetch.requestsOf("POST").map(({ body }) => JSON.parse(body) as { email: string; message: string }),
  };
}
