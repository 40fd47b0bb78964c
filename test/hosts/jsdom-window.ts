import { createWindow, installJsdom } from "./create-jsdom.js";

installJsdom(createWindow({ pretendToBeVisual: true }));
