// First: the definitions need the globals of a page.
import "./happy-dom-window.js";
import { describeHost } from "./describe-host.js";

describeHost("happy-dom");
