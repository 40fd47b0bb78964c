import "htmx.org";
import { sendHeaders } from "./accounts.js";

document.addEventListener("htmx:after:swap", () => sendHeaders(document));
