import "@hotwired/turbo";
import { sendHeaders } from "./accounts.js";

sendHeaders(document);
// Before the new page is shown, so that its first request has the headers.
document.addEventListener("turbo:before-render", ({ detail }) => sendHeaders(detail.newBody));
