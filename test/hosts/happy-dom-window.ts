import { GlobalWindow } from "happy-dom";
import { installWindow } from "./install-window.js";

installWindow(new GlobalWindow({ url: "https://host.example/clients" }));
