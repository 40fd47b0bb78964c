// The addresses of the project. package.json alone has them; where it does not, nothing is published.

/** @typedef {"repository" | "homepage" | "bugs"} AddressName */

/** @type {readonly AddressName[]} */
export const addressNames = ["repository", "homepage", "bugs"];

/**
 * Returns an address as a browser opens it.
 * @param {Record<string, any>} description what package.json says @param {AddressName} name @returns {string | undefined}
 */
export function findAddress(description, name) {
  const entry = description[name];
  const address = typeof entry === "string" ? entry : entry?.url;
  const text = String(address ?? "")
    .replace(/^git\+/, "")
    .replace(/\.git$/, "");
  return isPublic(text) ? text : undefined;
}

/** @param {Record<string, any>} description @param {AddressName} name */
export const hasAddress = (description, name) =>
  findAddress(description, name) !== undefined || (name === "bugs" && findEmail(description) !== undefined);

/** @param {Record<string, any>} description @returns {string | undefined} the e-mail address for reports */
export function findEmail({ bugs }) {
  const email = bugs?.email;
  return typeof email === "string" && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? email : undefined;
}

/** @param {AddressName} name */
export const sayMissing = (name) =>
  `package.json has no address as "${name}": it begins with https:// or git+https://.`;

/** @param {string} address */
const isPublic = (address) =>
  URL.canParse(address) && new URL(address).protocol === "https:" && new URL(address).hostname.includes(".");
