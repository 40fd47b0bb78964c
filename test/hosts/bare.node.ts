// First: the definitions need the globals of a page.
import "./bare-window.js";
import { describeHost } from "./describe-host.js";

describeHost("a simulated browser that lacks what it may lack");
