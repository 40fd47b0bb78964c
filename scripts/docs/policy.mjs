// The Content-Security-Policy of the site: nothing from elsewhere, and of the scripts in a page only those that were built.
import { createHash } from "node:crypto";

/** @param {string} html @returns {string} the page with its policy, before anything that the policy is for */
export function addPolicy(html) {
  const inline = Array.from(html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs), ([, code = ""]) =>
    toHash(code),
  );
  const policy = [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(inline)].join(" "),
    // The colours of code are in style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html.replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8">\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

/** @param {string} code */
const toHash = (code) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
